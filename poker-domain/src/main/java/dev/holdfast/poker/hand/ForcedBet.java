package dev.holdfast.poker.hand;

/**
 * A bet a player owes before the cards are dealt.
 *
 * @param seat who owes it
 * @param kind what it is for
 * @param amount the full amount in chips, more than 0; a shorter stack posts what it has
 * @since 0.1
 */
public record ForcedBet(int seat, Kind kind, long amount) {

  /** What a forced bet is for, and so how it counts. */
  public enum Kind {
    /** Everyone's ante: in the pot like any contribution, not part of the bet (rules 10, 11). */
    ANTE(false, true),
    /** One ante paid by the big blind for all: dead money in the main pot (rules 8, 9). */
    BIG_BLIND_ANTE(false, false),
    /** One ante paid by the button for all: dead money in the main pot. */
    BUTTON_ANTE(false, false),
    /** The small blind. */
    SMALL_BLIND(true, true),
    /** The big blind; its full amount is the price even when it is posted short (rule 5). */
    BIG_BLIND(true, true),
    /** A live straddle: raises the price, and its seat acts last before the flop (rule 18). */
    STRADDLE(true, true),
    /** A live big blind posted out of position by someone entering (rules 15, 17). */
    POST(true, true),
    /** A missed small blind: dead money in the main pot (rules 15, 16). */
    DEAD_BLIND(false, false);

    private final boolean live;
    private final boolean contested;

    Kind(boolean live, boolean contested) {
      this.live = live;
      this.contested = contested;
    }

    /** Whether it counts towards the player's bet on the first street. */
    public boolean isLive() {
      return live;
    }

    /**
     * Whether it is layered for side pots like a bet. What is not contested is dead money and goes
     * to the main pot whole.
     */
    public boolean isContested() {
      return contested;
    }
  }

  /**
   * A forced bet of at least one chip.
   *
   * @throws IllegalArgumentException if the amount is not positive
   */
  public ForcedBet {
    if (amount <= 0) {
      throw new IllegalArgumentException("a forced bet is at least one chip, not " + amount);
    }
  }
}
