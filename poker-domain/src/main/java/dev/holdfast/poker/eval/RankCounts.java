package dev.holdfast.poker.eval;

import static dev.holdfast.poker.eval.Category.FOUR_OF_A_KIND;
import static dev.holdfast.poker.eval.Category.FULL_HOUSE;
import static dev.holdfast.poker.eval.Category.HIGH_CARD;
import static dev.holdfast.poker.eval.Category.PAIR;
import static dev.holdfast.poker.eval.Category.STRAIGHT;
import static dev.holdfast.poker.eval.Category.THREE_OF_A_KIND;
import static dev.holdfast.poker.eval.Category.TWO_PAIR;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each rank occurs among some cards whose suits do not matter.
 *
 * @param once the {@link RankSet} of those that occur at all
 * @param twice those that occur twice or more
 * @param thrice those that occur three times or more
 * @param fourTimes those that occur four times
 */
record RankCounts(int once, int twice, int thrice, int fourTimes) {

  private static final RankCounts NONE = new RankCounts(0, 0, 0, 0);

  /** Every possible count of so many cards, once each. */
  static List<RankCounts> ofCards(int cards) {
    List<RankCounts> all = new ArrayList<>();
    NONE.extend(cards, 1, all);
    return all;
  }

  private void extend(int cards, int lowest, List<RankCounts> all) {
    if (cards == 0) {
      all.add(this);
      return;
    }
    for (int rank = lowest; rank < RankSet.COUNT; rank <<= 1) {
      RankCounts next = this;
      for (int copies = 1; copies <= Math.min(cards, 4); copies++) {
        next = next.plus(rank);
        next.extend(cards - copies, rank << 1, all);
      }
    }
  }

  private RankCounts plus(int rank) {
    return new RankCounts(
        once | rank, twice | (once & rank), thrice | (twice & rank), fourTimes | (thrice & rank));
  }

  /** The sum over all cards, given the sum over one card of each rank in each {@link RankSet}. */
  int sum(int[] sumsOfSets) {
    return sumsOfSets[once] + sumsOfSets[twice] + sumsOfSets[thrice] + sumsOfSets[fourTimes];
  }

  /** The best hand of five cards in here that is not a flush. */
  Strength strength() {
    int four = RankSet.highest(fourTimes);
    int three = RankSet.highest(thrice);
    int two = RankSet.highest(twice & ~three); // of two threes of a kind the lower is a pair
    int straight = RankSet.topOfStraight(once);
    if (four != 0) {
      return withKickers(FOUR_OF_A_KIND, four, 1);
    } else if (three != 0 && two != 0) {
      return new Strength(FULL_HOUSE, three, two);
    } else if (straight != 0) {
      return new Strength(STRAIGHT, straight, 0);
    } else if (three != 0) {
      return withKickers(THREE_OF_A_KIND, three, 2);
    } else if (Integer.bitCount(twice) >= 2) {
      return withKickers(TWO_PAIR, RankSet.highest(twice, 2), 1);
    }
    return two != 0 ? withKickers(PAIR, two, 3) : withKickers(HIGH_CARD, 0, 5);
  }

  private Strength withKickers(Category category, int main, int kickers) {
    return new Strength(category, main, RankSet.highest(once & ~main, kickers));
  }
}
