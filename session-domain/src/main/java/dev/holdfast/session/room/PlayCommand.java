package dev.holdfast.session.room;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.room.PlayEvent.TimeBankStarted;
import dev.holdfast.session.room.PlayEvent.TimerReset;
import dev.holdfast.session.room.SeatEvent.AwayExtended;
import dev.holdfast.session.room.SeatEvent.PlayerDisconnected;
import dev.holdfast.session.room.SeatEvent.SeatFreed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moves the play: a player's choice, or time.
 *
 * @since 0.1
 */
public sealed interface PlayCommand extends RoomCommand {

  /** Who asks when nobody does. */
  UUID SYSTEM = new UUID(0, 0);

  /**
   * Acts in the hand. Whoever acts is there, with a socket or without.
   *
   * @param gameId the game the player has in mind
   * @param action the choice
   * @param actionId the player's id for it, which makes a repetition safe; may be absent
   * @param turn the decision the player has in mind; null to act on whatever is asked now
   */
  record Act(UUID by, UUID gameId, Action action, Optional<UUID> actionId, @Nullable Long turn)
      implements PlayCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      Room room = draft.room();
      if (!gameId.equals(room.gameId())) {
        return draft.refuse(RefusalCode.GAME_NOT_FOUND, "that game is over");
      }
      if (!room.hasLetIn(by)) {
        return draft.refuse(RefusalCode.NOT_IN_ROOM, "you are not in this room");
      }
      return draft
          .table()
          .seatOf(by)
          .map(seat -> act(draft, seat.index()))
          .orElseGet(() -> draft.refuse(RefusalCode.FORBIDDEN, "only players may act"));
    }

    private Optional<Refusal> act(Draft draft, int seatIndex) {
      TurnClock clock = draft.table().clock();
      if (turn != null && draft.table().isPast(turn)) {
        return draft.refuse(RefusalCode.STALE_TURN, "the table has moved on");
      }
      if (clock == null || clock.seatIndex() != seatIndex) {
        return draft.refuse(RefusalCode.NOT_YOUR_TURN, "it is not your turn");
      }
      Optional<Refusal> refusal = draft.act(seatIndex, action, Optional.empty(), actionId);
      if (refusal.isEmpty()) {
        new SeatCommand.Connected(by).decide(draft);
      }
      return refusal;
    }
  }

  /** Does whatever is due by now; nothing if nothing is. */
  record Tick() implements PlayCommand {
    @Override
    public UUID by() {
      return SYSTEM;
    }

    @Override
    public Optional<Refusal> decide(Draft draft) {
      runClock(draft);
      draft.room().table().seats().values().forEach(seat -> checkPresence(draft, seat));
      int delayMs = draft.room().settings().nextHandDelayMs();
      if (isDue(draft, draft.table().nextHandAt(delayMs))) {
        draft.deal();
      }
      return draft.done();
    }

    private static void runClock(Draft draft) {
      TurnClock clock = draft.table().clock();
      if (clock == null || clock.dueAt().isAfter(draft.now())) {
        return;
      }
      Seat seat = draft.table().seatAt(clock.seatIndex());
      if (clock.bankDeadlineAt() == null && seat.timeBank().compareTo(Duration.ZERO) > 0) {
        draft.record(new TimeBankStarted(seat.index(), clock.deadlineAt().plus(seat.timeBank())));
        runClock(draft);
      } else {
        actFor(draft, seat);
      }
    }

    private static void actFor(Draft draft, Seat seat) {
      LegalActions legal =
          draft.table().running().orElseThrow().hand().legalActions().orElseThrow();
      String reason = seat.isAway() ? "away" : "timeout";
      draft.act(
          seat.index(),
          legal.check() ? new Action.Check() : new Action.Fold(),
          Optional.of(reason),
          Optional.empty());
    }

    private static void checkPresence(Draft draft, Seat seat) {
      Instant since = seat.awaySince();
      if (since == null) {
        return;
      }
      RoomSettings settings = draft.room().settings();
      boolean gone = isPast(draft, since, settings.disconnectedAfterSeconds());
      if (gone && seat.connection() == Connection.AWAY) {
        draft.record(new PlayerDisconnected(seat.index(), seat.userId()));
      }
      boolean free = isPast(draft, since, settings.freeSeatAfterSeconds());
      if (free && !draft.table().isInHand(seat.index())) {
        long chips = draft.table().chips(seat.index());
        draft.record(new SeatFreed(seat.index(), seat.userId(), chips));
      }
    }

    private static boolean isPast(Draft draft, Instant since, int seconds) {
      return !since.plusSeconds(seconds).isAfter(draft.now());
    }

    private static boolean isDue(Draft draft, Optional<Instant> at) {
      return at.filter(due -> !due.isAfter(draft.now())).isPresent();
    }
  }

  /**
   * Gives everybody back the time the server itself was away, before anything is judged by it. Who
   * has to act has then some seconds at least, since they have to find their way back first.
   *
   * @param outage how long, counted in whole milliseconds
   */
  record ForgiveOutage(Duration outage) implements PlayCommand {

    /** What is left to act in at least, where the room gives that much to a decision at all. */
    static final Duration LEAST = Duration.ofSeconds(10);

    @Override
    public UUID by() {
      return SYSTEM;
    }

    @Override
    public Optional<Refusal> decide(Draft draft) {
      Duration whole = outage.truncatedTo(ChronoUnit.MILLIS);
      if (!whole.isZero()) {
        forgive(draft, whole);
      }
      return draft.done();
    }

    private static void forgive(Draft draft, Duration whole) {
      long ms = whole.toMillis();
      if (draft.table().seats().values().stream().anyMatch(Seat::isAway)) {
        draft.record(new AwayExtended(ms));
      }
      TurnClock clock = draft.table().clock();
      if (clock != null) {
        Duration shift =
            longer(whole, Duration.between(clock.dueAt(), draft.now().plus(least(draft))));
        Instant end = clock.dueAt().plus(shift);
        draft.record(new TimerReset(clock.seatIndex(), clock.turn(), end, shift.toMillis()));
      }
    }

    private static Duration least(Draft draft) {
      Duration whole = Duration.ofSeconds(draft.room().settings().actionTimeoutSeconds());
      return whole.compareTo(LEAST) < 0 ? whole : LEAST;
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? other.truncatedTo(ChronoUnit.MILLIS) : one;
    }
  }
}
