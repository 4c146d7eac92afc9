package dev.holdfast.poker.history;

import java.util.HashSet;
import java.util.Set;

/** What the record has told of the present street. */
final class StreetNotes {

  private static final int NOT_YET = -1;

  private final Set<Integer> acted = new HashSet<>();
  private boolean begun;
  private int board;
  private int boardWhenBetsEnded = NOT_YET;

  /** Whether anybody has acted in this hand. */
  boolean hasBegun() {
    return begun || board > 0;
  }

  /** How many board cards were dealt. */
  int board() {
    return board;
  }

  void dealt(int cards) {
    board = cards;
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

  void betsAreOver() {
    boardWhenBetsEnded = board;
  }

  /** Whether this player was never asked on the street on which the betting ended. */
  boolean ownsFreeCheck(int player) {
    return boardWhenBetsEnded == board && !acted.contains(player);
  }
}
