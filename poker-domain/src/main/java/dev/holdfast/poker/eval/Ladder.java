package dev.holdfast.poker.eval;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The 7,462 different strengths of five cards, weakest first: 6,175 ways to choose five ranks out
 * of four of each, and 1,287 to choose five different ones in one suit. A hand's value is its step
 * on this ladder, from 1.
 */
final class Ladder {

  private static final int[] STEPS = build();

  private Ladder() {}

  private static int[] build() {
    IntStream.Builder codes = IntStream.builder();
    RankCounts.forEach(5, counts -> codes.add(counts.strength().code()));
    IntStream.range(0, RankSet.COUNT)
        .filter(ranks -> Integer.bitCount(ranks) == 5)
        .forEach(ranks -> codes.add(Strength.suited(ranks).code()));
    return codes.build().sorted().toArray();
  }

  /** The value of a strength: 1 to {@link #height}. */
  static int valueOf(Strength strength) {
    return Arrays.binarySearch(STEPS, strength.code()) + 1;
  }

  /** The strength with this value. */
  static Strength strengthAt(int value) {
    return Strength.fromCode(STEPS[value - 1]);
  }

  /** The highest value. */
  static int height() {
    return STEPS.length;
  }
}
