package dev.holdfast.poker.eval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How often each value occurred, and how often two evaluators disagreed. */
final class Census {

  private final long[] byValue = new long[HandRank.HIGHEST + 1];
  private long disagreements;

  void count(int value, int naiveValue) {
    byValue[value]++;
    disagreements += value == naiveValue ? 0 : 1;
  }

  long disagreements() {
    return disagreements;
  }

  long distinctValues() {
    return Arrays.stream(byValue).filter(hands -> hands > 0).count();
  }

  Map<Category, Long> byCategory() {
    Map<Category, Long> hands = new EnumMap<>(Category.class);
    for (int value = HandRank.LOWEST; value <= HandRank.HIGHEST; value++) {
      hands.merge(HandRank.at(value).category(), byValue[value], Long::sum);
    }
    return hands;
  }
}
