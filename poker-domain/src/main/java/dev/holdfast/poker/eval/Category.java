package dev.holdfast.poker.eval;

/**
 * The nine kinds of hands, weakest first: {@code compareTo} says which kind beats which.
 *
 * @since 0.1
 */
public enum Category {
  /** Five cards that make nothing else. */
  HIGH_CARD(0, 1),
  /** Two cards of one rank. */
  PAIR(2, 1),
  /** Two cards of one rank and two of another. */
  TWO_PAIR(2, 1),
  /** Three cards of one rank. */
  THREE_OF_A_KIND(3, 1),
  /** Five ranks in a row; the ace also counts below the two, but no row runs through it. */
  STRAIGHT(1, 0),
  /** Five cards of one suit. */
  FLUSH(0, 1),
  /** Three cards of one rank and two of another. */
  FULL_HOUSE(3, 2),
  /** Four cards of one rank. */
  FOUR_OF_A_KIND(4, 1),
  /** A straight in one suit; the royal flush is the highest. */
  STRAIGHT_FLUSH(1, 0);

  private final int copiesOfMain;
  private final int copiesOfRest;

  Category(int copiesOfMain, int copiesOfRest) {
    this.copiesOfMain = copiesOfMain;
    this.copiesOfRest = copiesOfRest;
  }

  /** How many cards of each rank that names the hand are in it; see {@link Strength#main}. */
  int copiesOfMain() {
    return copiesOfMain;
  }

  /** How many cards of each other rank are in it; see {@link Strength#rest}. */
  int copiesOfRest() {
    return copiesOfRest;
  }

  boolean isStraight() {
    return this == STRAIGHT || this == STRAIGHT_FLUSH;
  }

  boolean isSuited() {
    return this == FLUSH || this == STRAIGHT_FLUSH;
  }
}
