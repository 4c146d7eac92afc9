package dev.holdfast.poker.bench;

/** What one would write first: the best of the 21 ways to leave out two of seven cards. */
final class BestOf21 extends SevenCards {

  private final int[] seven = new int[7];
  private final int[] five = new int[5];

  @Override
  int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
    seven[0] = c0;
    seven[1] = c1;
    seven[2] = c2;
    seven[3] = c3;
    seven[4] = c4;
    seven[5] = c5;
    seven[6] = c6;
    return best();
  }

  private int best() {
    int best = 0;
    for (int one = 0; one < 6; one++) {
      for (int other = one + 1; other < 7; other++) {
        best = Math.max(best, without(one, other));
      }
    }
    return best;
  }

  private int without(int one, int other) {
    int kept = 0;
    for (int card = 0; card < 7; card++) {
      if (card != one && card != other) {
        five[kept++] = seven[card];
      }
    }
    return FiveCards.score(five);
  }
}
