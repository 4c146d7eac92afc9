package dev.holdfast.session.member;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was heard in a seat. Who has the seat is the room's to say; this says when they
 * were last there.
 *
 * @param roomId the room
 * @param seatIndex the seat's number in it
 * @param userId whose the seat was by then
 * @param heardAt when they were last heard, in whole milliseconds
 * @since 0.1
 */
public record SeatBinding(UUID roomId, int seatIndex, UUID userId, Instant heardAt) {

  /** How long it is remembered at least. */
  public static final Duration LIFE = Duration.ofHours(2);

  /** Whether it tells of a later moment than another. */
  public boolean isLaterThan(SeatBinding other) {
    return heardAt.isAfter(other.heardAt);
  }
}
