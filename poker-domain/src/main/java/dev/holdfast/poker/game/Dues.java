package dev.holdfast.poker.game;

/**
 * What a seat owes before it may play again. Only those who are dealt in pay their way, so a blind
 * that passes a player who is sitting out or busted is remembered here until it is paid.
 *
 * @since 0.1
 */
public enum Dues {
  /** Nothing: dealt in at the next hand. */
  NONE(false, false),
  /** Never dealt in yet: a live big blind, and no small one however long the wait (rule 17). */
  NEWCOMER(false, true),
  /** The small blind passed: a dead small blind (rule 16). */
  SMALL(true, false),
  /** The big blind passed, the small one has not yet: a live big blind. */
  BIG(false, true),
  /** Both passed: a live big blind and a dead small one (rule 15). */
  BOTH(true, true);

  private final boolean small;
  private final boolean big;

  Dues(boolean small, boolean big) {
    this.small = small;
    this.big = big;
  }

  /** Whether a dead small blind is owed. */
  public boolean owesSmall() {
    return small;
  }

  /** Whether a live big blind is owed. */
  public boolean owesBig() {
    return big;
  }

  Dues afterMissingSmall() {
    return switch (this) {
      case NEWCOMER -> NEWCOMER;
      case NONE, SMALL -> SMALL;
      case BIG, BOTH -> BOTH;
    };
  }

  Dues afterMissingBig() {
    return switch (this) {
      case NEWCOMER -> NEWCOMER;
      case NONE, BIG -> BIG;
      case SMALL, BOTH -> BOTH;
    };
  }
}
