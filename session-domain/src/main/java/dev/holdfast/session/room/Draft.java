package dev.holdfast.session.room;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.game.Deal;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision in the making: the events so far and the room they have led to. Every event is applied
 * as it is recorded, so what follows is decided on the room as it is by then.
 *
 * @since 0.1
 */
public final class Draft {

  private final Room before;
  private final Instant now;
  private final Decks decks;
  private final List<StreamEvent> events = new ArrayList<>();
  private final List<FinishedHand> finished = new ArrayList<>();
  private Room room;

  Draft(Room before, Instant now, Decks decks) {
    this.before = before;
    this.room = before;
    this.now = now;
    this.decks = decks;
  }

  Room room() {
    return room;
  }

  Table table() {
    return room.table();
  }

  Instant now() {
    return now;
  }

  /** The answer of a command that was accepted. */
  Optional<Refusal> done() {
    return Optional.empty();
  }

  /** The answer of a command that was not. */
  Optional<Refusal> refuse(RefusalCode code, String detail) {
    return Optional.of(Refusal.of(code, detail));
  }

  RoomDecision accept() {
    return new RoomDecision.Accepted(new Commit(before, events, room, finished));
  }

  void record(RoomEvent event) {
    StreamEvent next = new StreamEvent(room.position().next(), now, event);
    events.add(next);
    room = room.apply(next);
  }

  /** Does something now or, if a hand is being played, has the command asked again after it. */
  Optional<Refusal> afterHand(Deferrable command, Runnable effect) {
    if (table().running().isPresent()) {
      defer(command);
    } else {
      effect.run();
    }
    return done();
  }

  /** Has the command asked again after the hand; once, however often it is repeated. */
  void defer(Deferrable command) {
    if (table().deferred().stream().noneMatch(command::repeats)) {
      record(new HostEvent.ChangeScheduled(command.change(), command.by(), command));
      foldForLeaver();
    }
  }

  /** Ends the current game and opens the next one's stream with the same people and stacks. */
  void openGame(UUID gameId) {
    Room opening =
        room.at(StreamPosition.startOf(gameId)).withTable(table().reopened(room.settings()));
    room = opening;
    record(new HostEvent.GameOpened(room.id(), opening));
  }

  void deal() {
    Deck deck = decks.deckFor(room.gameId(), table().game().handNumber() + 1);
    Deal deal = table().game().deal(deck);
    Decision.Accepted opening = deal.opening();
    tell(new Narration(room, deal.game().handNumber(), opening.hand(), now).deal(opening.events()));
  }

  /**
   * Lets a player act.
   *
   * @param reason why the room does it for them, if it does
   * @param actionId the id they gave the action, if any
   * @return why the engine refused, if it did
   */
  Optional<Refusal> act(
      int seatIndex, Action action, Optional<String> reason, Optional<UUID> actionId) {
    Play play = table().running().orElseThrow();
    Decision decision = play.hand().act(seatIndex, action);
    if (decision instanceof Decision.Rejected rejected) {
      return Optional.of(illegal(play.hand(), rejected));
    }
    Decision.Accepted accepted = (Decision.Accepted) decision;
    List<Deferrable> waiting = table().deferred();
    tell(
        new Narration(room, play.handNumber(), accepted.hand(), now)
            .tell(accepted.events(), reason, actionId));
    settle(waiting);
    return done();
  }

  private void tell(List<RoomEvent> told) {
    told.forEach(this::record);
    if (table().running().isEmpty()) {
      finished.add(FinishedHand.of(room, told));
    }
  }

  /** Folds for a leaver whose turn has come or, after the hand, does what waited for its end. */
  private void settle(List<Deferrable> waiting) {
    if (table().running().isPresent()) {
      foldForLeaver();
    } else {
      waiting.forEach(this::carryOut);
    }
  }

  private void carryOut(Deferrable change) {
    change
        .carryOut(this)
        .map(refusal -> new HostEvent.ChangeDropped(change.change(), change.by(), refusal.detail()))
        .ifPresent(this::record);
  }

  private void foldForLeaver() {
    Optional.ofNullable(table().clock())
        .map(TurnClock::seatIndex)
        .filter(this::isLeaving)
        .ifPresent(seat -> act(seat, new Action.Fold(), Optional.of("left"), Optional.empty()));
  }

  private boolean isLeaving(int seatIndex) {
    Seat seat = table().seats().get(seatIndex);
    return seat != null && table().deferred().contains(new SeatCommand.LeaveSeat(seat.userId()));
  }

  private static Refusal illegal(Hand hand, Decision.Rejected rejected) {
    LegalActions legal = hand.legalActions().orElseThrow();
    String why = rejected.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Refusal.illegal("not legal now: " + why, legal);
  }
}
