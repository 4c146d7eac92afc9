package dev.holdfast.app.faults;

/**
 * Whether the players play. They hold still while it is looked at what has become of the game. Safe
 * for use by many threads.
 */
final class Gate {

  private enum State {
    OPEN,
    HELD,
    OVER
  }

  private volatile State state = State.HELD;

  /** Everybody plays. */
  void open() {
    state = State.OPEN;
  }

  /** Everybody finishes what they have begun, and then holds still. */
  void hold() {
    state = State.HELD;
  }

  /** Everybody goes. */
  void end() {
    state = State.OVER;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isOver() {
    return state == State.OVER;
  }
}
