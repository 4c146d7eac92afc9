package dev.holdfast.poker.eval;

import java.util.Arrays;

/**
 * The 7,462 different strengths of five cards, weakest first: 6,175 ways to choose five ranks out
 * of four of each, and 1,287 to choose five different ones in one suit. A hand's value is its step
 * on this ladder, from 1.
 */
final class Ladder {

  private static final int[] STEPS = build();

  private Ladder() {}

  private static int[] build() {
    int[] codes = new int[HandRank.HIGHEST];
    int count = 0;
    for (RankCounts counts : RankCounts.ofCards(5)) {
      codes[count++] = counts.strength().code();
    }
    for (int ranks = 0; ranks < RankSet.COUNT; ranks++) {
      if (Integer.bitCount(ranks) == 5) {
        codes[count++] = Strength.suited(ranks).code();
      }
    }
    Arrays.sort(codes);
    return codes;
  }

  /** The value of a strength: {@link HandRank#LOWEST} to {@link HandRank#HIGHEST}. */
  static int valueOf(Strength strength) {
    return Arrays.binarySearch(STEPS, strength.code()) + 1;
  }

  /** The strength with this value. */
  static Strength strengthAt(int value) {
    return Strength.fromCode(STEPS[value - 1]);
  }
}
