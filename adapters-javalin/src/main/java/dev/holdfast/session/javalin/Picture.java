package dev.holdfast.session.javalin;

import dev.holdfast.session.room.HostEvent;
import dev.holdfast.session.room.MemberEvent;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;
import dev.holdfast.session.room.StreamEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody needs to be up to date.
 *
 * @param room the room as it is stored
 * @param missed the events that lead there from what they had, if that is possible; otherwise they
 *     need a snapshot of the room
 */
record Picture(Room room, Optional<List<StreamEvent>> missed) {

  /** The same without the events. */
  Picture asSnapshot() {
    return new Picture(room, Optional.empty());
  }

  /**
   * The same for a user: the events are of no use to them if among them they were shown more than
   * before, since of what was before they have seen less.
   */
  Picture of(UUID userId) {
    boolean widened =
        missed.stream().flatMap(List::stream).anyMatch(e -> widens(e.event(), userId));
    return widened ? asSnapshot() : this;
  }

  private static boolean widens(RoomEvent event, UUID userId) {
    if (event instanceof MemberEvent.PlayerApproved approved) {
      return approved.userId().equals(userId);
    }
    return event instanceof HostEvent.HostChanged changed && changed.userId().equals(userId);
  }
}
