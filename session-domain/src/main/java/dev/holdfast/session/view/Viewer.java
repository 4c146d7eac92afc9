package dev.holdfast.session.view;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.HostEvent;
import dev.holdfast.session.room.PlayEvent;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;
import dev.holdfast.session.room.StreamEvent;
import java.util.UUID;

/**
 * Somebody who looks at a room.
 *
 * @param userId who
 * @param role what they are there: it decides what they may see
 * @since 0.1
 */
public record Viewer(UUID userId, Role role) {

  /** Somebody as they stand in a room. */
  public static Viewer in(Room room, UUID userId) {
    return new Viewer(userId, room.roleOf(userId));
  }

  /** An event as this viewer may see it: the same number for everybody, private parts cut. */
  public ViewedEvent see(StreamEvent event) {
    if (event.event().isPlay() && !role.seesPlay()) {
      return new ViewedEvent(event.position(), event.at(), "hidden", Nothing.AT_ALL);
    }
    return new ViewedEvent(event.position(), event.at(), event.event().name(), cut(event.event()));
  }

  private Object cut(RoomEvent event) {
    if (event instanceof PlayEvent.HandStarted dealt) {
      return HandStartedView.of(dealt, userId);
    }
    if (event instanceof PlayEvent.PlayerAction action && !action.userId().equals(userId)) {
      return action.withoutActionId();
    }
    if (event instanceof HostEvent.GameOpened opened) {
      return new GameOpenedView(opened.roomId());
    }
    return event;
  }

  /** The data of an event of which nothing may be told. */
  record Nothing() {
    static final Nothing AT_ALL = new Nothing();
  }

  /** A new game, without the state it begins with. */
  record GameOpenedView(UUID roomId) {}
}
