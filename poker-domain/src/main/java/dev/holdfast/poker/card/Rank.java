package dev.holdfast.poker.card;

/**
 * A card's rank, lowest first: {@code ordinal()} runs from 0 (two) to 12 (ace).
 *
 * @since 0.1
 */
public enum Rank {
  TWO('2'),
  THREE('3'),
  FOUR('4'),
  FIVE('5'),
  SIX('6'),
  SEVEN('7'),
  EIGHT('8'),
  NINE('9'),
  TEN('T'),
  JACK('J'),
  QUEEN('Q'),
  KING('K'),
  ACE('A');

  private static final Rank[] ALL = values();

  private final char symbol;

  Rank(char symbol) {
    this.symbol = symbol;
  }

  /**
   * The rank's letter or digit as hand histories write it: {@code 2} to {@code 9}, {@code TJQKA}.
   */
  public char symbol() {
    return symbol;
  }

  /** The name in words and lower case, as in "pair of aces": {@code "ace"}, {@code "ten"}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The rank of a {@link #symbol}.
   *
   * @throws IllegalArgumentException if no rank is written so
   */
  public static Rank of(char symbol) {
    for (Rank rank : ALL) {
      if (rank.symbol == symbol) {
        return rank;
      }
    }
    throw new IllegalArgumentException("not a rank: " + symbol);
  }

  static Rank at(int ordinal) {
    return ALL[ordinal];
  }
}
