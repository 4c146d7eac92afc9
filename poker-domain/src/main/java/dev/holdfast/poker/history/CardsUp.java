package dev.holdfast.poker.history;

import java.util.HashSet;
import java.util.Set;

/** What players did with their cards at the showdown. */
final class CardsUp {

  private final Set<Integer> presented = new HashSet<>();
  private final Set<Integer> mucked = new HashSet<>();

  /** Cards were shown, or kept hidden without giving up. */
  void show(int player) {
    if (mucked.contains(player)) {
      throw new HistoryException("p" + player + " has given up the cards");
    }
    presented.add(player);
  }

  void muck(int player) {
    mucked.add(player);
  }

  boolean isPresented(int player) {
    return presented.contains(player);
  }

  boolean isMucked(int player) {
    return mucked.contains(player);
  }
}
