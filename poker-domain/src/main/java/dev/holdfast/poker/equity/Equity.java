package dev.holdfast.poker.equity;

/**
 * What one player's hand is worth: how often it wins and ties over many boards, and which part of
 * the pot that makes. A pot that several win is counted as split evenly, odd chips left aside.
 *
 * @param boards how many boards were looked at, at least one
 * @param wins on how many of them the player wins alone
 * @param ties on how many of them the player wins together with others
 * @param shares the pots won, counted in {@value #SHARES_OF_A_POT}ths so that the sum is exact: an
 *     even split between any number of players up to ten is a whole number of them
 * @since 0.1
 */
public record Equity(long boards, long wins, long ties, long shares) {

  /** In how many equal shares a pot is counted: {@value}, which all numbers up to ten divide. */
  public static final int SHARES_OF_A_POT = 2520;

  /** The part of all pots that the player wins, 0 to 1; over all players it adds up to 1. */
  public double value() {
    return (double) shares / SHARES_OF_A_POT / boards;
  }
}
