package dev.holdfast.session.room;

/**
 * Where a room's current game stands.
 *
 * @since 0.1
 */
public enum GameStatus {
  /** Nobody has started it yet. */
  WAITING,
  /** Hands are dealt one after the other while two players can play. */
  ACTIVE,
  /** The host holds the next hand back. */
  PAUSED,
  /** It is over; the room has another. */
  COMPLETED
}
