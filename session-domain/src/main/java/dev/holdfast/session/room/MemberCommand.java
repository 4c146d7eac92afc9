package dev.holdfast.session.room;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.MemberEvent.ChatMessage;
import dev.holdfast.session.room.MemberEvent.MemberForgotten;
import dev.holdfast.session.room.MemberEvent.PlayerApproved;
import dev.holdfast.session.room.MemberEvent.PlayerJoinRequested;
import dev.holdfast.session.room.MemberEvent.PlayerRejected;
import dev.holdfast.session.room.MemberEvent.SpectatorJoined;
import dev.holdfast.session.room.MemberEvent.SpectatorLeft;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people ask for themselves: to be let in, to watch, to be heard.
 *
 * @since 0.1
 */
public sealed interface MemberCommand extends RoomCommand {

  /** Asks to be let in; asking again while waiting, or when let in, changes nothing. */
  record Join(UUID by, String displayName) implements MemberCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      Room room = draft.room();
      return switch (room.roleOf(by)) {
        case HOST, PLAYER, SPECTATOR ->
            draft.refuse(RefusalCode.ALREADY_IN_ROOM, "you are in this room already");
        case KICKED -> draft.refuse(RefusalCode.FORBIDDEN, "the host has removed you");
        case PENDING, APPROVED -> Names.textProblem("displayName", displayName, Names.LONGEST);
        case GUEST -> request(draft);
      };
    }

    private Optional<Refusal> request(Draft draft) {
      Room room = draft.room();
      if (room.isFull()) {
        return draft.refuse(RefusalCode.ROOM_FULL, "every place in this room is taken");
      }
      Optional<Refusal> badName = Names.problem(room, by, displayName);
      if (badName.isPresent()) {
        return badName;
      }
      draft.record(new PlayerJoinRequested(by, displayName));
      if (room.settings().autoApprove()) {
        draft.record(new PlayerApproved(by, displayName));
      }
      return draft.done();
    }
  }

  /** Watches; a player gives up the seat first. */
  record Spectate(UUID by, @Nullable String displayName) implements MemberCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      return switch (draft.room().standingOf(by)) {
        case SPECTATOR -> draft.done();
        case PLAYER -> draft.refuse(RefusalCode.ALREADY_SEATED, "leave your seat to watch");
        case APPROVED -> watch(draft);
        default -> draft.refuse(RefusalCode.NOT_APPROVED, "the host has not let you in");
      };
    }

    private Optional<Refusal> watch(Draft draft) {
      Room room = draft.room();
      if (!room.settings().spectatorsAllowed()) {
        return draft.refuse(RefusalCode.FORBIDDEN, "this room has no spectators");
      }
      if (room.members().with(Role.SPECTATOR).size() >= Room.MAX_SPECTATORS) {
        return draft.refuse(RefusalCode.ROOM_FULL, "too many people watch already");
      }
      String name = Names.orKnown(room, by, displayName);
      Optional<Refusal> badName = Names.problem(room, by, name);
      if (badName.isEmpty()) {
        draft.record(new SpectatorJoined(by, name));
      }
      return badName;
    }
  }

  /** Stops watching; may sit or watch again. */
  record StopSpectating(UUID by) implements MemberCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      Room room = draft.room();
      if (!room.hasLetIn(by)) {
        return draft.refuse(RefusalCode.NOT_IN_ROOM, "you are not in this room");
      }
      if (room.standingOf(by) == Role.SPECTATOR) {
        draft.record(new SpectatorLeft(by, room.members().get(by).displayName()));
      }
      return draft.done();
    }
  }

  /**
   * Wants to be forgotten: goes, and leaves no name behind. Somebody with a seat must leave it
   * first. What was said and done before is told of a nameless member, whose chips and hands stay.
   */
  record BeForgotten(UUID by) implements MemberCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      Room room = draft.room();
      if (room.table().seatOf(by).isPresent()) {
        return draft.refuse(
            RefusalCode.ALREADY_SEATED, "they have a seat in room " + room.info().code());
      }
      String nameless = Names.ofForgotten(by);
      room.members()
          .find(by)
          .filter(member -> !member.displayName().equals(nameless))
          .ifPresent(member -> draft.record(new MemberForgotten(by, nameless)));
      go(draft, nameless);
      return draft.done();
    }

    private void go(Draft draft, String nameless) {
      Role standing = draft.room().standingOf(by);
      if (standing == Role.SPECTATOR) {
        draft.record(new SpectatorLeft(by, nameless));
      } else if (standing == Role.PENDING) {
        draft.record(new PlayerRejected(by, nameless));
      }
    }
  }

  /** Says something at the table. */
  record Chat(UUID by, String text) implements MemberCommand {
    private static final int LONGEST = 500;

    @Override
    public Optional<Refusal> decide(Draft draft) {
      Room room = draft.room();
      if (!room.hasLetIn(by)) {
        return draft.refuse(RefusalCode.NOT_IN_ROOM, "only people in the room may talk");
      }
      Optional<Refusal> bad = Names.textProblem("text", text, LONGEST);
      if (bad.isEmpty()) {
        draft.record(new ChatMessage(by, room.members().get(by).displayName(), text));
      }
      return bad;
    }
  }
}
