package dev.holdfast.poker.card;

/**
 * A card's suit. Suits never break ties in Hold'em; their order means nothing.
 *
 * @since 0.1
 */
public enum Suit {
  CLUBS('c'),
  DIAMONDS('d'),
  HEARTS('h'),
  SPADES('s');

  private static final Suit[] ALL = values();

  private final char symbol;

  Suit(char symbol) {
    this.symbol = symbol;
  }

  /** The suit's letter as hand histories write it: {@code c d h s}. */
  public char symbol() {
    return symbol;
  }

  /**
   * The suit of a {@link #symbol}.
   *
   * @throws IllegalArgumentException if no suit is written so
   */
  public static Suit of(char symbol) {
    for (Suit suit : ALL) {
      if (suit.symbol == symbol) {
        return suit;
      }
    }
    throw new IllegalArgumentException("not a suit: " + symbol);
  }

  static Suit at(int ordinal) {
    return ALL[ordinal];
  }
}
