package dev.holdfast.session.room;

import java.time.Instant;
import java.util.UUID;

/**
 * What a room is, whatever goes on in it.
 *
 * @param id its id
 * @param code the short code people type
 * @param hostId who holds it
 * @param settings how it plays
 * @param createdAt when it was opened
 * @since 0.1
 */
public record RoomInfo(
    UUID id, String code, UUID hostId, RoomSettings settings, Instant createdAt) {

  RoomInfo heldBy(UUID host) {
    return new RoomInfo(id, code, host, settings, createdAt);
  }

  RoomInfo with(RoomSettings changed) {
    return new RoomInfo(id, code, hostId, changed, createdAt);
  }
}
