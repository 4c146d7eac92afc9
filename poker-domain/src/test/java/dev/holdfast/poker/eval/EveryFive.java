package dev.holdfast.poker.eval;

import java.util.Arrays;

/**
 * The naive value of each of the 2,598,960 five-card hands: 1 for the worst class of hands that
 * tie, 2 for the next. Cards are given by index, ascending.
 */
final class EveryFive {

  /** How many five-card hands there are. */
  static final int COUNT = 2_598_960;

  private static final int[][] CHOOSE = pascal();

  private final short[] values = new short[COUNT];
  private final int classes;

  EveryFive() {
    int[] scores = new int[COUNT];
    forEach((a, b, c, d, e) -> scores[place(a, b, c, d, e)] = NaiveEvaluator.score(a, b, c, d, e));
    int[] ladder = Arrays.stream(scores).sorted().distinct().toArray();
    Arrays.setAll(scores, hand -> Arrays.binarySearch(ladder, scores[hand]) + 1);
    for (int hand = 0; hand < COUNT; hand++) {
      values[hand] = (short) scores[hand];
    }
    classes = ladder.length;
  }

  /** Something to do with five cards. */
  interface FiveCards {
    void accept(int a, int b, int c, int d, int e);
  }

  /** Shows every hand. */
  static void forEach(FiveCards action) {
    for (int e = 4; e < 52; e++) {
      for (int d = 3; d < e; d++) {
        for (int c = 2; c < d; c++) {
          for (int b = 1; b < c; b++) {
            for (int a = 0; a < b; a++) {
              action.accept(a, b, c, d, e);
            }
          }
        }
      }
    }
  }

  /** How many classes of hands there are. */
  int classes() {
    return classes;
  }

  /** The value of five cards. */
  int value(int a, int b, int c, int d, int e) {
    return values[place(a, b, c, d, e)];
  }

  /** The value of the best five of six: one card is left out. */
  int best(int a, int b, int c, int d, int e, int f) {
    int best = Math.max(value(a, b, c, d, e), value(a, b, c, d, f));
    best = Math.max(best, Math.max(value(a, b, c, e, f), value(a, b, d, e, f)));
    return Math.max(best, Math.max(value(a, c, d, e, f), value(b, c, d, e, f)));
  }

  /** The value of the best five of seven: one card is left out, and then another. */
  int best(int a, int b, int c, int d, int e, int f, int g) {
    int best = Math.max(best(a, b, c, d, e, f), best(a, b, c, d, e, g));
    best = Math.max(best, Math.max(best(a, b, c, d, f, g), best(a, b, c, e, f, g)));
    best = Math.max(best, Math.max(best(a, b, d, e, f, g), best(a, c, d, e, f, g)));
    return Math.max(best, best(b, c, d, e, f, g));
  }

  /** The hand's place in the order in which {@link #forEach} shows it. */
  private static int place(int a, int b, int c, int d, int e) {
    return a + CHOOSE[b][2] + CHOOSE[c][3] + CHOOSE[d][4] + CHOOSE[e][5];
  }

  private static int[][] pascal() {
    int[][] choose = new int[53][6];
    choose[0][0] = 1;
    for (int n = 1; n < choose.length; n++) {
      choose[n][0] = 1;
      for (int k = 1; k < 6; k++) {
        choose[n][k] = choose[n - 1][k - 1] + choose[n - 1][k];
      }
    }
    return choose;
  }
}
