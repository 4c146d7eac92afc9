package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Street;
import java.util.HashSet;
import java.util.Set;

/** What the record has told of the present street. */
final class StreetNotes {

  private final Set<Integer> acted = new HashSet<>();
  private boolean begun;
  private int board;

  /** Whether anybody has acted in this hand. */
  boolean hasBegun() {
    return begun || board > 0;
  }

  /** How many board cards were dealt. */
  int board() {
    return board;
  }

  /** Whether the next street has so many cards. */
  boolean canDeal(int cards) {
    int next = board == 0 ? Street.FLOP.boardSize() : 1;
    return cards == next && board < Street.RIVER.boardSize();
  }

  void dealt(int cards) {
    board += cards;
    acted.clear();
  }

  void acted(int player) {
    begun = true;
    acted.add(player);
  }

  /** Everybody else may act again. */
  void raised(int player) {
    acted.clear();
    acted.add(player);
  }

  /**
   * Whether this player might have been asked on the street on which the betting ended, once it has
   * ended: they have not acted, and the run-out has not begun.
   */
  boolean ownsCheck(int player) {
    boolean isRunOut = board > 0 && acted.isEmpty();
    return !isRunOut && !acted.contains(player);
  }
}
