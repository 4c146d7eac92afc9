package dev.holdfast.poker.eval;

/** Values hands without allocating. */
public final class Evaluator {

  private static final long ONE_SUIT = 0x1_1111_1111_1111L;

  private Evaluator() {}

  /**
   * The value of the best five among five, six or seven cards: see {@link HandRank#value}.
   *
   * @param cards the sum of {@code 1L << card.index()} over the cards
   */
  public static int evaluate(long cards) {
    int best = Ladder.valueOf(counts(cards).strength());
    for (int suit = 0; suit < 4; suit++) {
      int ranks = gather((cards >>> suit) & ONE_SUIT);
      if (Integer.bitCount(ranks) >= 5) {
        best = Math.max(best, Ladder.valueOf(Strength.suited(ranks)));
      }
    }
    return best;
  }

  private static RankCounts counts(long cards) {
    int[] atLeast = new int[5];
    for (int rank = 0; rank < 13; rank++) {
      int copies = Long.bitCount((cards >>> (rank * 4)) & 0xF);
      for (int i = 1; i <= copies; i++) {
        atLeast[i] |= 1 << rank;
      }
    }
    return new RankCounts(atLeast[1], atLeast[2], atLeast[3], atLeast[4]);
  }

  private static int gather(long everyFourth) {
    int ranks = 0;
    for (int rank = 0; rank < 13; rank++) {
      ranks |= (int) (everyFourth >>> (rank * 4) & 1) << rank;
    }
    return ranks;
  }
}
