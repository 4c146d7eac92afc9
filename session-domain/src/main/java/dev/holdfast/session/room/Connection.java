package dev.holdfast.session.room;

/**
 * Whether a seated player is there.
 *
 * @since 0.1
 */
public enum Connection {
  /** At least one socket is open. */
  LIVE,
  /** The last socket has gone; the seat is kept. */
  AWAY,
  /** Away for longer than the room's limit; the seat is still kept for a while. */
  DISCONNECTED
}
