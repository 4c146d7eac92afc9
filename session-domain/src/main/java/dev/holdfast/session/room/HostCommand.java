package dev.holdfast.session.room;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.HostEvent.GameCompleted;
import dev.holdfast.session.room.HostEvent.GamePaused;
import dev.holdfast.session.room.HostEvent.GameResumed;
import dev.holdfast.session.room.HostEvent.GameStarted;
import dev.holdfast.session.room.HostEvent.HostChanged;
import dev.holdfast.session.room.HostEvent.SettingsChanged;
import dev.holdfast.session.room.MemberEvent.PlayerApproved;
import dev.holdfast.session.room.MemberEvent.PlayerKicked;
import dev.holdfast.session.room.MemberEvent.PlayerRejected;
import dev.holdfast.session.room.SeatEvent.ChipsAdjusted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What only the host may ask.
 *
 * @since 0.1
 */
public sealed interface HostCommand extends RoomCommand {

  @Override
  default Optional<Refusal> decide(Draft draft) {
    return by().equals(draft.room().hostId())
        ? decideForHost(draft)
        : draft.refuse(RefusalCode.NOT_HOST, "only the host may do that");
  }

  /** What was asked for by the host of then is done, though the room has changed hands. */
  @Override
  default Optional<Refusal> carryOut(Draft draft) {
    return decideForHost(draft);
  }

  /** The same once it is known that the host asks. */
  Optional<Refusal> decideForHost(Draft draft);

  /** Lets somebody in who asked; somebody already in stays so. */
  record Approve(UUID by, UUID userId) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      Room room = draft.room();
      if (room.standingOf(userId) == Role.PENDING) {
        draft.record(new PlayerApproved(userId, room.members().get(userId).displayName()));
        return draft.done();
      }
      return room.hasLetIn(userId) ? draft.done() : noRequest(draft);
    }
  }

  /** Does not let somebody in who asked. */
  record Reject(UUID by, UUID userId) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      Room room = draft.room();
      if (room.standingOf(userId) != Role.PENDING) {
        return noRequest(draft);
      }
      draft.record(new PlayerRejected(userId, room.members().get(userId).displayName()));
      return draft.done();
    }
  }

  /**
   * Removes somebody for good. A live hand is folded at once, except that a player who is all-in
   * keeps the claim; the stack is kept for the ledger.
   */
  record Kick(UUID by, UUID userId) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      Room room = draft.room();
      if (userId.equals(by)) {
        return Optional.of(Refusal.field("userId", "must not be yourself"));
      }
      if (room.standingOf(userId) == Role.KICKED) {
        return draft.done();
      }
      if (room.standingOf(userId).after(Role.Move.KICK).isEmpty()) {
        return draft.refuse(RefusalCode.NOT_IN_ROOM, "they are not in this room");
      }
      draft.record(new PlayerKicked(userId, room.members().get(userId).displayName()));
      draft.table().seatOf(userId).ifPresent(seat -> vacate(draft, seat.index()));
      return draft.done();
    }

    private void vacate(Draft draft, int seatIndex) {
      if (draft.table().isInHand(seatIndex)) {
        draft.act(
            seatIndex,
            new Action.Withdraw(),
            Optional.of(PlayEvent.PlayerAction.REMOVED),
            Optional.empty());
      }
      new SeatCommand.LeaveSeat(userId).decide(draft);
    }
  }

  /** Hands the room over to somebody in it. */
  record HandOver(UUID by, UUID userId) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      Room room = draft.room();
      if (!room.hasLetIn(userId)) {
        return draft.refuse(RefusalCode.NOT_IN_ROOM, "they are not in this room");
      }
      if (!userId.equals(by)) {
        draft.record(new HostChanged(userId, room.members().get(userId).displayName()));
      }
      return draft.done();
    }
  }

  /** Starts the game with its first hand, or deals the next one without waiting. */
  record StartGame(UUID by) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      Table table = draft.table();
      if (table.running().isPresent()) {
        return draft.refuse(RefusalCode.HAND_IN_PROGRESS, "a hand is being played");
      }
      if (table.status() == GameStatus.PAUSED) {
        return draft.refuse(RefusalCode.GAME_PAUSED, "the game is paused: resume it");
      }
      if (!table.game().canDeal()) {
        return draft.refuse(RefusalCode.NOT_ENOUGH_PLAYERS, "it takes two players with chips");
      }
      if (table.status() == GameStatus.WAITING) {
        draft.record(new GameStarted(by.toString()));
      }
      draft.deal();
      return draft.done();
    }
  }

  /** Holds the next hand back. */
  record PauseGame(UUID by) implements HostCommand, Deferrable {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      return switch (draft.table().status()) {
        case PAUSED -> draft.done();
        case ACTIVE -> draft.afterHand(this, () -> draft.record(new GamePaused(by.toString())));
        case WAITING, COMPLETED ->
            draft.refuse(RefusalCode.VALIDATION, "the game has not been started");
      };
    }

    @Override
    public String change() {
      return "pause";
    }
  }

  /** Lets the game go on, or takes back a pause that has not begun. */
  record ResumeGame(UUID by) implements HostCommand {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      boolean pausing = draft.table().deferred().stream().anyMatch(d -> d.change().equals("pause"));
      return switch (draft.table().status()) {
        case WAITING, COMPLETED ->
            draft.refuse(RefusalCode.VALIDATION, "the game has not been started");
        case ACTIVE -> pausing ? resume(draft) : draft.done();
        case PAUSED -> resume(draft);
      };
    }

    private Optional<Refusal> resume(Draft draft) {
      draft.record(new GameResumed(by.toString()));
      return draft.done();
    }
  }

  /**
   * Ends the game and opens the next with the same people and stacks.
   *
   * @param nextGameId the id the next game gets
   */
  record EndGame(UUID by, UUID nextGameId) implements HostCommand, Deferrable {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      return draft.afterHand(
          this,
          () -> {
            draft.record(new GameCompleted(by.toString()));
            draft.openGame(nextGameId);
          });
    }

    @Override
    public String change() {
      return "end";
    }

    @Override
    public boolean repeats(Deferrable earlier) {
      return earlier instanceof EndGame;
    }
  }

  /**
   * Corrects a seated player's stack.
   *
   * @param amount chips to add, or to take if negative; never more than there are
   * @param reason what everybody is told, 1 to 200 characters
   */
  record AdjustChips(UUID by, UUID userId, long amount, String reason)
      implements HostCommand, Deferrable {
    private static final int LONGEST_REASON = 200;
    private static final long MOST = 1_000_000_000_000_000L;

    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      return Names.textProblem("reason", reason, LONGEST_REASON)
          .or(() -> SeatCommand.Seated.with(draft, userId, seat -> adjust(draft, seat.index())));
    }

    private Optional<Refusal> adjust(Draft draft, int seatIndex) {
      if (amount == 0 || amount > MOST || amount < -MOST) {
        return Optional.of(Refusal.field("amount", "must not be 0, and at most 1e15 either way"));
      }
      if (draft.table().isInHand(seatIndex)) {
        draft.defer(this);
        return draft.done();
      }
      long chips = draft.table().chips(seatIndex) + amount;
      if (chips < 0) {
        return Optional.of(Refusal.field("amount", "must leave at least 0 chips"));
      }
      Optional<Refusal> tooMuch = draft.table().tooMuch("amount", amount);
      if (tooMuch.isEmpty()) {
        draft.record(new ChipsAdjusted(seatIndex, userId, amount, chips, by, reason));
      }
      return tooMuch;
    }

    @Override
    public Deferrable forgetting(UUID forgotten) {
      return by.equals(forgotten) || userId.equals(forgotten)
          ? new AdjustChips(by, userId, amount, Names.FORGOTTEN_WORDS)
          : this;
    }

    @Override
    public String change() {
      return "chips";
    }
  }

  /** Changes how the room plays. */
  record ChangeSettings(UUID by, SettingsPatch patch) implements HostCommand, Deferrable {
    @Override
    public Optional<Refusal> decideForHost(Draft draft) {
      RoomSettings changed = patch.applyTo(draft.room().settings());
      List<FieldError> problems = changed.problems();
      if (!problems.isEmpty()) {
        return Optional.of(Refusal.fields(problems));
      }
      if (draft.table().seats().keySet().stream().anyMatch(s -> s >= changed.maxSeats())) {
        return Optional.of(Refusal.field("maxSeats", "must leave every seat that is taken"));
      }
      return draft.afterHand(this, () -> draft.record(new SettingsChanged(changed, by)));
    }

    @Override
    public String change() {
      return "settings";
    }

    /**
     * Never: of two changes the later one has the last word, even if an earlier one was the same.
     */
    @Override
    public boolean repeats(Deferrable earlier) {
      return false;
    }
  }

  private static Optional<Refusal> noRequest(Draft draft) {
    return draft.refuse(RefusalCode.NOT_IN_ROOM, "they have not asked to join");
  }
}
