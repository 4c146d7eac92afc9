package dev.holdfast.poker.eval;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Values five cards the way the rules read, with nothing in common with the real evaluator. */
final class NaiveEvaluator {

  private static final int TWO = 0;
  private static final int FIVE = 3;
  private static final int ACE = 12;

  private final int[] copies = new int[13];
  private final int[] ranks;
  private final boolean flush;

  private NaiveEvaluator(int... fiveCards) {
    for (int card : fiveCards) {
      copies[card / 4]++;
    }
    ranks = ranksByCopies();
    flush = Arrays.stream(fiveCards).allMatch(card -> card % 4 == fiveCards[0] % 4);
  }

  /** A number that is greater for the better of two hands and equal if they tie. */
  static int score(int... fiveCards) {
    return new NaiveEvaluator(fiveCards).score();
  }

  private int[] ranksByCopies() {
    return IntStream.rangeClosed(1, 4)
        .map(step -> 5 - step)
        .flatMap(
            times ->
                IntStream.rangeClosed(TWO, ACE)
                    .map(step -> ACE - step)
                    .filter(rank -> copies[rank] == times))
        .toArray();
  }

  private int score() {
    int[] compared = isWheel() ? new int[] {FIVE, 2, 1, TWO, -1} : ranks;
    int score = category();
    for (int i = 0; i < 5; i++) {
      score = score * 14 + (i < compared.length ? compared[i] + 1 : 0);
    }
    return score;
  }

  private int category() {
    int mostCopies = copies[ranks[0]];
    return switch (ranks.length) {
      case 2 -> mostCopies == 4 ? 7 : 6;
      case 3 -> mostCopies == 3 ? 3 : 2;
      case 4 -> 1;
      default -> isStraight() ? (flush ? 8 : 4) : (flush ? 5 : 0);
    };
  }

  private boolean isStraight() {
    return (ranks.length == 5 && ranks[0] - ranks[4] == 4) || isWheel();
  }

  private boolean isWheel() {
    return Arrays.equals(ranks, new int[] {ACE, FIVE, 2, 1, TWO});
  }
}
