package dev.holdfast.poker.eval;

/**
 * A number for each card such that the sum over a hand, in whatever order it is added up, tells all
 * that its value hangs on but for the ranks of a flush. The low half of a key adds up ranks: no two
 * different {@link RankCounts} of five to seven cards have the same sum. The high half counts the
 * cards of each suit in four bits.
 *
 * <p>Additive keys for ranks are old; see Kenneth Shackleton's SpecialKEval, which chose the
 * smallest possible ones. Those come out in clumps, which leaves holes in a table. Here the keys
 * are scattered: the leading bits of the powers of a multiplier modulo 2<sup>32</sup>.
 */
final class CardKey {

  /** The first odd number that keeps all sums apart; {@code CardKeyTest} tries those before it. */
  static final int MULTIPLIER = 16_855;

  private static final int RANK_BITS = 23;

  /** Every sum of seven rank keys is below this. */
  static final int SUM_LIMIT = 7 << RANK_BITS;

  private static final int SUIT_SHIFT = 48;

  private static final long ONE_OF_EACH_SUIT = 0x1111L << SUIT_SHIFT;

  /** Lifts a count of five or more in any suit into the highest bit of its four. */
  private static final long THREE_OF_EACH_SUIT = 3 * ONE_OF_EACH_SUIT;

  private static final long EIGHT_OF_ANY_SUIT = 0x8888L << SUIT_SHIFT;

  private static final long[] OF_CARD = ofCards();

  private CardKey() {}

  /** The sum of the rank keys in each {@link RankSet}. */
  static int[] ofRankSets(int multiplier) {
    int[] sums = new int[RankSet.COUNT];
    int power = 1;
    for (int rank = 1; rank < RankSet.COUNT; rank <<= 1) {
      power *= multiplier;
      for (int lower = 0; lower < rank; lower++) {
        sums[rank | lower] = (power >>> (Integer.SIZE - RANK_BITS)) + sums[lower];
      }
    }
    return sums;
  }

  private static long[] ofCards() {
    int[] ofRankSets = ofRankSets(MULTIPLIER);
    long[] keys = new long[52];
    for (int card = 0; card < keys.length; card++) {
      keys[card] = ofRankSets[1 << (card >> 2)] + (1L << (SUIT_SHIFT + 4 * (card & 3)));
    }
    return keys;
  }

  /** The key of the card with this index. */
  static long of(int card) {
    return OF_CARD[card];
  }

  /** A number that tells {@link #flushSuit} which suit has five cards or more; 0 if none has. */
  static long flush(long keys) {
    return (keys + THREE_OF_EACH_SUIT) & EIGHT_OF_ANY_SUIT;
  }

  /** Whether some suit has five cards, or would have them with so many cards more, at most four. */
  static boolean canBeFlush(long keys, int toCome) {
    return flush(keys + toCome * ONE_OF_EACH_SUIT) != 0;
  }

  /** The ordinal of the suit that makes the flush. */
  static int flushSuit(long flush) {
    return (Long.numberOfTrailingZeros(flush) - SUIT_SHIFT) >> 2;
  }
}
