package dev.holdfast.poker.bench;

/**
 * One in sixteen of all seven-card hands, spread evenly over them: those whose lowest four cards
 * have indexes that add up to a multiple of 16.
 */
final class Sixteenth {

  /** How many hands that makes. */
  static final int HANDS = 8_396_204;

  private Sixteenth() {}

  /** The sum of the values of all of them, the way loops go through hands. */
  static int sum(SevenCards way) {
    int sum = 0;
    for (int a = 0; a < 46; a++) {
      for (int b = a + 1; b < 47; b++) {
        for (int c = b + 1; c < 48; c++) {
          for (int d = c + 1 + (-(a + b + 2 * c + 1) & 15); d < 49; d += 16) {
            sum += sum(way, a, b, c, d);
          }
        }
      }
    }
    return sum;
  }

  private static int sum(SevenCards way, int a, int b, int c, int d) {
    int sum = 0;
    for (int e = d + 1; e < 50; e++) {
      sum += way.sumInSequence(a, b, c, d, e);
    }
    return sum;
  }
}
