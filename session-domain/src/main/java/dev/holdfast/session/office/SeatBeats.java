package dev.holdfast.session.office;

import java.time.Instant;
import java.util.UUID;

/**
 * Keeps when somebody in a room was last heard, behind what happens. Safe for use by many threads:
 * telling it never blocks and never fails.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SeatBeats {

  /** Nothing is kept. */
  SeatBeats NONE = (roomId, userId, at) -> {};

  /** Somebody was heard; it matters only if they have a seat there. */
  void heard(UUID roomId, UUID userId, Instant at);
}
