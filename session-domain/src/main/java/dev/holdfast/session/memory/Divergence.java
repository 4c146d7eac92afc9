package dev.holdfast.session.memory;

import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamPosition;
import java.util.Optional;
import java.util.UUID;

/**
 * A room that the database has otherwise than memory.
 *
 * @param what the first part that differs: {@code missing}, {@code position}, {@code info}, {@code
 *     members} or {@code table}
 * @param memory how far the room has come in memory
 * @param database how far in the database; empty if it is not there
 * @since 0.1
 */
public record Divergence(
    UUID roomId, String what, StreamPosition memory, Optional<StreamPosition> database) {

  /** How two pictures of a room differ, if they do. */
  static Optional<Divergence> between(Room memory, Optional<Room> stored) {
    Optional<String> what =
        stored.isEmpty() ? Optional.of("missing") : memory.differenceTo(stored.get());
    return what.map(
        part -> new Divergence(memory.id(), part, memory.position(), stored.map(Room::position)));
  }
}
