package dev.holdfast.session.member;

import java.util.Optional;

/**
 * What somebody is in a room. {@link #after} is the whole state machine; whoever holds the room is
 * shown as {@link #HOST} whatever they do besides, so no move leads there or away.
 *
 * @since 0.1
 */
public enum Role {
  /** Holds the room: approves, kicks, deals; may sit or watch as well. */
  HOST,
  /** Has a seat. */
  PLAYER,
  /** Watches. */
  SPECTATOR,
  /** May take a seat or watch, and does neither yet. */
  APPROVED,
  /** Has asked to join and waits for the host. */
  PENDING,
  /** Sees the lobby only. */
  GUEST,
  /** Was removed and may not come back. */
  KICKED;

  /** What can happen to somebody's role. */
  public enum Move {
    REQUEST,
    APPROVE,
    REJECT,
    SIT,
    STAND,
    WATCH,
    STOP_WATCHING,
    KICK
  }

  /** The role after a move, or nothing where this role does not allow it. */
  public Optional<Role> after(Move move) {
    return switch (move) {
      case REQUEST -> when(this == GUEST, PENDING);
      case APPROVE -> when(this == PENDING, APPROVED);
      case REJECT -> when(this == PENDING, GUEST);
      case SIT -> when(this == APPROVED || this == SPECTATOR, PLAYER);
      case STAND -> when(this == PLAYER, SPECTATOR);
      case WATCH -> when(this == APPROVED, SPECTATOR);
      case STOP_WATCHING -> when(this == SPECTATOR, APPROVED);
      case KICK -> when(this != HOST && this != KICKED && this != GUEST, KICKED);
    };
  }

  /** Whether this role may follow the play: everyone the host has let in. */
  public boolean seesPlay() {
    return switch (this) {
      case HOST, PLAYER, SPECTATOR, APPROVED -> true;
      case PENDING, GUEST, KICKED -> false;
    };
  }

  private static Optional<Role> when(boolean allowed, Role next) {
    return allowed ? Optional.of(next) : Optional.empty();
  }
}
