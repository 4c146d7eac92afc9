package dev.holdfast.poker.hand;

/**
 * The four betting rounds.
 *
 * @since 0.1
 */
public enum Street {
  PREFLOP(0),
  FLOP(3),
  TURN(4),
  RIVER(5);

  private final int boardSize;

  Street(int boardSize) {
    this.boardSize = boardSize;
  }

  /** How many board cards lie on the table during this street: 0, 3, 4 or 5. */
  public int boardSize() {
    return boardSize;
  }

  /**
   * The street after this one.
   *
   * @throws IllegalStateException on the river
   */
  public Street next() {
    return switch (this) {
      case PREFLOP -> FLOP;
      case FLOP -> TURN;
      case TURN -> RIVER;
      case RIVER -> throw new IllegalStateException("no street follows the river");
    };
  }
}
