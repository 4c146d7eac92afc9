package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Room;
import java.util.List;

/**
 * A commit on its way to everybody in the room.
 *
 * @param events what happened, in order
 * @param after the room afterwards: it says who may see what
 */
record Broadcast(List<SharedEvent> events, Room after) {

  static Broadcast of(Commit commit, Frames frames) {
    return new Broadcast(
        commit.events().stream().map(event -> new SharedEvent(event, frames)).toList(),
        commit.after());
  }
}
