package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Room;
import java.util.UUID;

/**
 * What somebody is in a room: whoever is shown something else than before gets a new snapshot.
 *
 * @param role what they are to the others, and what decides what they see
 * @param place what they are there leaving aside that they may be the host
 */
record Standing(Role role, Role place) {

  static Standing of(Room room, UUID userId) {
    return new Standing(room.roleOf(userId), room.standingOf(userId));
  }

  /** Whether the host removed them. */
  boolean isRemoved() {
    return role == Role.KICKED;
  }

  /** Whether they may follow the play now and could not before. */
  boolean isAdmittedSince(Standing before) {
    return role.seesPlay() && !before.role.seesPlay();
  }
}
