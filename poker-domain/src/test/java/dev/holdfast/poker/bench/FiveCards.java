package dev.holdfast.poker.bench;

/** Scores five cards by counting, without tables: a higher score wins, equal ones tie. */
final class FiveCards {

  private static final int WHEEL = 0b1_0000_0000_1111;
  private static final int FIVE_IN_A_ROW = 0b1_1111;

  private FiveCards() {}

  /** The score of five cards given by index. */
  static int score(int[] cards) {
    int ranks = 0;
    int twice = 0;
    int thrice = 0;
    int fourTimes = 0;
    int suits = 0;
    for (int card : cards) {
      int rank = 1 << (card >> 2);
      fourTimes |= thrice & rank;
      thrice |= twice & rank;
      twice |= ranks & rank;
      ranks |= rank;
      suits |= 1 << (card & 3);
    }
    return twice == 0
        ? unpaired(ranks, Integer.bitCount(suits) == 1)
        : paired(ranks, twice, thrice, fourTimes);
  }

  /** The score of five different ranks. */
  static int unpaired(int ranks, boolean flush) {
    if (ranks == WHEEL) {
      return code(flush ? 8 : 4, 0, 0);
    } else if (ranks / Integer.lowestOneBit(ranks) == FIVE_IN_A_ROW) {
      return code(flush ? 8 : 4, 0, ranks);
    }
    return code(flush ? 5 : 0, 0, ranks);
  }

  private static int paired(int ranks, int twice, int thrice, int fourTimes) {
    if (fourTimes != 0) {
      return code(7, fourTimes, ranks & ~fourTimes);
    } else if (thrice != 0) {
      return code(twice == thrice ? 3 : 6, thrice, ranks & ~thrice);
    }
    return code(Integer.bitCount(twice), twice, ranks & ~twice);
  }

  private static int code(int category, int main, int rest) {
    return category << 26 | main << 13 | rest;
  }
}
