package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Rank;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets of ranks as 13-bit numbers: bit 0 is the two, bit 12 the ace. Of two sets of one size the
 * one with the higher ranks is the greater number, which is just how poker compares kickers.
 */
final class RankSet {

  /** How many sets there are. */
  static final int COUNT = 1 << 13;

  private static final List<Rank> RANKS = List.of(Rank.values());

  private RankSet() {}

  /** The set of one rank. */
  static int of(Rank rank) {
    return 1 << rank.ordinal();
  }

  /** The highest rank of the set alone; the empty set of the empty set. */
  static int highest(int ranks) {
    return Integer.highestOneBit(ranks);
  }

  /** The highest ranks of the set, so many of them or all if there are fewer. */
  static int highest(int ranks, int howMany) {
    int kept = ranks;
    while (Integer.bitCount(kept) > howMany) {
      kept &= kept - 1;
    }
    return kept;
  }

  /** The top rank of the best straight in the set; the empty set if there is none. */
  static int topOfStraight(int ranks) {
    int withLowAce = (ranks << 1) | (ranks >> 12);
    int pairs = withLowAce & (withLowAce << 1);
    return highest(pairs & (pairs << 2) & (withLowAce << 4)) >> 1;
  }

  /** The five ranks of a straight, top first; below a five the ace comes last. */
  static List<Rank> straightFrom(int top) {
    int highest = Integer.numberOfTrailingZeros(top);
    return IntStream.range(0, 5)
        .mapToObj(step -> RANKS.get(Math.floorMod(highest - step, RANKS.size())))
        .toList();
  }

  /** The ranks of the set, highest first. */
  static List<Rank> descending(int ranks) {
    return IntStream.iterate(ranks, left -> left != 0, left -> left & ~highest(left))
        .mapToObj(left -> RANKS.get(Integer.numberOfTrailingZeros(highest(left))))
        .toList();
  }
}
