package dev.holdfast.session.room;

import dev.holdfast.session.member.Role.Move;
import java.time.Instant;
import java.util.UUID;

/**
 * Facts about who is in the room and as what.
 *
 * @since 0.1
 */
public sealed interface MemberEvent extends RoomEvent {

  /** Somebody asked to be let in. */
  record PlayerJoinRequested(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(before.members().requesting(userId, displayName, at));
    }
  }

  /** The host, or the room's settings, let them in. */
  record PlayerApproved(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(before.members().moving(userId, Move.APPROVE));
    }
  }

  /** The host did not let them in; they may ask again. */
  record PlayerRejected(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(before.members().moving(userId, Move.REJECT));
    }
  }

  /** The host removed them for good. */
  record PlayerKicked(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(before.members().moving(userId, Move.KICK));
    }
  }

  /** Somebody began to watch. */
  record SpectatorJoined(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(
          before.members().renaming(userId, displayName).moving(userId, Move.WATCH));
    }
  }

  /** Somebody stopped watching. */
  record SpectatorLeft(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withMembers(before.members().moving(userId, Move.STOP_WATCHING));
    }
  }

  /**
   * They want to be forgotten.
   *
   * @param displayName what they are called from now on, and were called from the beginning
   */
  record MemberForgotten(UUID userId, String displayName) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before
          .withMembers(before.members().renaming(userId, displayName))
          .withTable(before.table().forgetting(userId, displayName));
    }
  }

  /** Somebody said something at the table. */
  record ChatMessage(UUID userId, String displayName, String text) implements MemberEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before;
    }

    @Override
    public boolean isPlay() {
      return true;
    }
  }
}
