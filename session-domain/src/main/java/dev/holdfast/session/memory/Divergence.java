package dev.holdfast.session.memory;

import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamPosition;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A room that the database has otherwise than memory.
 *
 * @param what the first part that differs: {@code missing}, {@code position}, {@code info}, {@code
 *     members} or {@code table}
 * @param memory how far the room has come in memory
 * @param database how far in the database; empty if it is not there
 */
public record Divergence(
    UUID roomId, String what, StreamPosition memory, Optional<StreamPosition> database) {

  /** How two pictures of a room differ, if they do. */
  static Optional<Divergence> between(Room memory, Optional<Room> stored) {
    Optional<String> what =
        stored.isEmpty() ? Optional.of("missing") : difference(memory, stored.get());
    return what.map(
        part -> new Divergence(memory.id(), part, memory.position(), stored.map(Room::position)));
  }

  private static Optional<String> difference(Room one, Room other) {
    return Stream.of(
            part("position", Room::position, one, other),
            part("info", Room::info, one, other),
            part("members", Room::members, one, other),
            part("table", Room::table, one, other))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> part(
      String name, Function<Room, Object> part, Room one, Room other) {
    return part.apply(one).equals(part.apply(other)) ? Optional.empty() : Optional.of(name);
  }
}
