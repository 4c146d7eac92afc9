package dev.holdfast.poker.eval;

/**
 * Values hands as fast as they can be looked up, without allocating: for simulations, where {@link
 * HandRank#of} would spend its time on objects. Cards are given by {@link
 * dev.holdfast.poker.card.Card#index}, sets of cards as the sum of {@code 1L << index}.
 *
 * <p>Loops over many hands that share cards add up keys as they go and value each hand with two
 * additions and two loads:
 *
 * <pre>{@code
 * long boardKey = key(a) + key(b) + key(c) + key(d) + key(e);
 * long board = 1L << a | 1L << b | 1L << c | 1L << d | 1L << e;
 * int value = evaluate(boardKey + key(f) + key(g), board | 1L << f | 1L << g);
 * }</pre>
 *
 * <p>Nothing is checked: for anything but five, six or seven different cards the answer means
 * nothing, or is an {@link IndexOutOfBoundsException}. The tables take 290 kB and are built on
 * first use, in some 40 ms of a cold virtual machine. All methods are safe to call from any thread.
 *
 * @since 0.1
 */
public final class Evaluator {

  private Evaluator() {}

  /**
   * The value of the best five among seven cards: see {@link HandRank#value}.
   *
   * @return {@value HandRank#LOWEST} to {@value HandRank#HIGHEST}
   */
  public static int evaluate(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
    long keys = key(c0) + key(c1) + key(c2) + key(c3) + key(c4) + key(c5) + key(c6);
    long flush = CardKey.flush(keys);
    return flush == 0
        ? RankTable.value((int) keys)
        : flush(c0, c1, c2, c3, c4, c5, c6, CardKey.flushSuit(flush));
  }

  /**
   * A method of its own, too large to be inlined where it is called seldom: then the set, which
   * only a flush needs, costs nothing where there is none.
   */
  private static int flush(int c0, int c1, int c2, int c3, int c4, int c5, int c6, int suit) {
    return FlushTable.value(
        1L << c0 | 1L << c1 | 1L << c2 | 1L << c3 | 1L << c4 | 1L << c5 | 1L << c6, suit);
  }

  /**
   * The value of the best five among a set of five, six or seven cards.
   *
   * @param cards the set of cards
   * @return {@value HandRank#LOWEST} to {@value HandRank#HIGHEST}
   */
  public static int evaluate(long cards) {
    long keys = 0;
    for (long left = cards; left != 0; left &= left - 1) {
      keys += key(Long.numberOfTrailingZeros(left));
    }
    return evaluate(keys, cards);
  }

  /**
   * The value of the best five among five, six or seven cards whose keys are added up already.
   *
   * @param keys the sum of the {@link #key} of each card
   * @param cards the same cards as a set
   * @return {@value HandRank#LOWEST} to {@value HandRank#HIGHEST}
   */
  public static int evaluate(long keys, long cards) {
    long flush = CardKey.flush(keys);
    return flush == 0
        ? RankTable.value((int) keys)
        : FlushTable.value(cards, CardKey.flushSuit(flush));
  }

  /**
   * The value of the best five among five, six or seven cards of which no five are of one suit: the
   * rest of {@link #evaluate(long, long)} for loops that have asked {@link #canBeFlush} before.
   *
   * @param keys the sum of the {@link #key} of each card
   * @return {@value HandRank#LOWEST} to {@value HandRank#HIGHEST}
   */
  public static int evaluateWithoutFlush(long keys) {
    return RankTable.value((int) keys);
  }

  /**
   * Whether five of some cards are of one suit, or could be when more have come.
   *
   * @param keys the sum of the {@link #key} of each card there is, seven at most
   * @param toCome how many cards are still to come, 0 to 4
   */
  public static boolean canBeFlush(long keys, int toCome) {
    return CardKey.canBeFlush(keys, toCome);
  }

  /**
   * The key of a card, to be added to those of others.
   *
   * @param card its index
   * @return a number without meaning of its own
   */
  public static long key(int card) {
    return CardKey.of(card);
  }
}
