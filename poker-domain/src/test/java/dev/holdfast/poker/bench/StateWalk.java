package dev.holdfast.poker.bench;

import dev.holdfast.poker.card.Card;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fastest way for loops that has been in wide use: a table with a row for every state a hand
 * can be in, in which each card leads to the next row and the seventh to the value. 130 MB.
 *
 * <p>A state is a row of cards, lowest first, in which a suit is forgotten as soon as it cannot
 * become a flush any more.
 */
final class StateWalk extends SevenCards {

  private final PrimeProducts products = new PrimeProducts();
  private final List<int[]> rows = new ArrayList<>();
  private final int[] table;

  StateWalk() {
    rows.add(new int[Card.COUNT]);
    List<Long> states = List.of(0L);
    for (int dealt = 0; dealt < 6; dealt++) {
      states = grow(states, rows.size() - states.size());
    }
    finish(states, rows.size() - states.size());
    table = rows.stream().flatMapToInt(Arrays::stream).toArray();
    rows.clear();
  }

  /** Fills the rows of some states and gives the states with one card more, each with a row. */
  private List<Long> grow(List<Long> states, int firstRow) {
    Map<Long, Integer> next = new HashMap<>();
    List<Long> grown = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      for (int card = 0; card < Card.COUNT; card++) {
        long state = HandState.plus(states.get(i), card);
        if (state != HandState.IMPOSSIBLE) {
          rows.get(firstRow + i)[card] = next.computeIfAbsent(state, fresh -> add(fresh, grown));
        }
      }
    }
    return grown;
  }

  private int add(long state, List<Long> states) {
    states.add(state);
    rows.add(new int[Card.COUNT]);
    return (rows.size() - 1) * Card.COUNT;
  }

  private void finish(List<Long> states, int firstRow) {
    for (int i = 0; i < states.size(); i++) {
      for (int card = 0; card < Card.COUNT; card++) {
        rows.get(firstRow + i)[card] = HandState.value(states.get(i), card, products);
      }
    }
  }

  /** One step: where a card leads from here, and in the end the value. 0 is where it starts. */
  int step(int from, int card) {
    return table[from + card];
  }

  @Override
  int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
    int four = step(step(step(step(0, c0), c1), c2), c3);
    return step(step(step(four, c4), c5), c6);
  }

  @Override
  int sumInSequence(int a, int b, int c, int d, int e) {
    int five = step(step(step(step(step(0, a), b), c), d), e);
    int sum = 0;
    for (int f = e + 1; f < Card.COUNT; f++) {
      int six = step(five, f);
      for (int g = f + 1; g < Card.COUNT; g++) {
        sum += step(six, g);
      }
    }
    return sum;
  }
}
