package dev.holdfast.poker.hand;

/**
 * The house rules a hand is played by, where the authorities leave a choice.
 *
 * @param bigBlind the smallest bet in chips, at least 1
 * @param straddleRaise how much a raise over a straddle adds at least (rule 18)
 * @param foldWhenCheckIsFree whether a player may fold when nothing is to be called
 * @param chipUnit the smallest chip in play, at least 1; pots are split in it (rule 45)
 * @param rake what the house takes (rule 46)
 * @param maxBoards how many boards players may agree to run, 1 for never asking (rule 47)
 * @since 0.1
 */
public record HandRules(
    long bigBlind,
    StraddleRaise straddleRaise,
    boolean foldWhenCheckIsFree,
    long chipUnit,
    Rake rake,
    int maxBoards) {

  /** The two customs for the smallest raise over a straddle. */
  public enum StraddleRaise {
    /** By as much as the straddle: 5/10, straddle 20, raise to 40. */
    BY_STRADDLE,
    /** By the big blind: 5/10, straddle 20, raise to 30 (WSOP live-action rule 161). */
    BY_BIG_BLIND
  }

  /**
   * What the house takes from called money, nothing when no flop is dealt: in whole chips of the
   * smallest unit, from the main pot first and from the next ones until the cap is reached.
   *
   * @param basisPoints hundredths of a percent, 0 to 10,000
   * @param cap the most it takes from one hand, in chips
   */
  public record Rake(int basisPoints, long cap) {

    private static final int WHOLE = 10_000;

    /** No rake. */
    public static final Rake NONE = new Rake(0, 0);

    /**
     * A rake within its ranges.
     *
     * @throws IllegalArgumentException outside them
     */
    public Rake {
      if (basisPoints < 0 || basisPoints > WHOLE || cap < 0) {
        throw new IllegalArgumentException("no such rake: " + basisPoints + " up to " + cap);
      }
    }

    /** The share before the cap, rounded down; taken in two steps so that no pot overflows. */
    long shareOf(long pot) {
      return pot / WHOLE * basisPoints + pot % WHOLE * basisPoints / WHOLE;
    }
  }

  /** The most boards a hand can be run over: {@value}. */
  public static final int BOARD_LIMIT = 4;

  /**
   * Rules within their ranges.
   *
   * @throws IllegalArgumentException outside them
   */
  public HandRules {
    if (bigBlind < 1 || chipUnit < 1 || maxBoards < 1 || maxBoards > BOARD_LIMIT) {
      throw new IllegalArgumentException("house rules out of range");
    }
  }

  /**
   * The rake on a pot, in whole chips of the unit.
   *
   * @param pot called chips
   * @param taken what the house took from other pots of the hand
   */
  long rakeOf(long pot, long taken) {
    long share = Math.min(rake.shareOf(pot), rake.cap() - taken);
    return share - share % chipUnit;
  }

  /** The usual rules for a big blind: no rake, one board, chips of 1. */
  public static HandRules standard(long bigBlind) {
    return new HandRules(bigBlind, StraddleRaise.BY_STRADDLE, true, 1, Rake.NONE, 1);
  }
}
