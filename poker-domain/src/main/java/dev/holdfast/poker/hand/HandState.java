package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.HandEvent.BoardsChosen;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandEvent.HandsRevealed;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.HandEvent.StreetAdvanced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to a hand between two events, how each kind of event changes it, and what it waits
 * for.
 *
 * @param record what the hand was dealt on and the choices made since
 * @param seats the players
 * @param round the betting on this street
 * @param boards the boards
 * @param shown the hands turned face up
 * @param over whether the pots are paid
 */
record HandState(
    HandRecord record,
    Seats seats,
    BettingRound round,
    Boards boards,
    List<ShownHand> shown,
    boolean over) {

  static HandState dealt(HandStarted start) {
    Seats seats = Seats.dealt(start);
    return new HandState(
        new HandRecord(start.setup(), start.deck(), List.of()),
        seats,
        BettingRound.preflop(start.setup(), seats),
        Boards.none(seats.size()),
        List.of(),
        false);
  }

  HandState acted(PlayerActed event) {
    int index = seats.indexOf(event.seat());
    HandRecord choices = record.and(event.seat(), choice(event));
    Seats changed = seats.with(index, seats.at(index).acts(event));
    BettingRound next = round.after(event, index, seats.next(index));
    return new HandState(choices, changed, next, boards, shown, over);
  }

  HandState boardsChosen(BoardsChosen event) {
    HandRecord choices = record.and(event.seat(), new Action.RunBoards(event.boards()));
    return new HandState(choices, seats, round, boards.chosen(event), shown, over);
  }

  HandState revealed(HandsRevealed event) {
    Boards split = boards.splitAfter(round.street());
    return new HandState(record, seats, round, split, event.shown(), over);
  }

  HandState advanced(StreetAdvanced event) {
    BettingRound next = BettingRound.on(event.street(), rules().bigBlind(), seats.first());
    Seats gathered = seats.each(Player::onNewStreet);
    return new HandState(record, gathered, next, boards.dealt(event), shown, over);
  }

  HandState completed(HandCompleted event) {
    return new HandState(record, seats, round, boards, event.shown(), over);
  }

  HandState paid(PotsDistributed event) {
    Seats paid = seats;
    for (Stack stack : event.stacks()) {
      int index = paid.indexOf(stack.seat());
      paid = paid.with(index, paid.at(index).paid(stack.chips()));
    }
    return new HandState(record, paid, round, boards, shown, true);
  }

  HandRules rules() {
    return record.setup().rules();
  }

  /** What the hand waits for, or null when it goes on by itself or is over. */
  @Nullable Question question() {
    if (isDecided()) {
      return null;
    }
    int turn = round.toAct(seats);
    return turn == BettingRound.NOBODY ? boardsQuestion() : new Turn(this, seats.at(turn));
  }

  /** Whether there is nothing left to bet or deal, so that the pots can be paid. */
  boolean isDecided() {
    return over || seats.live() == 1 || (isRiverOver() && boards.all().size() >= boards.wanted());
  }

  /** Whether no more betting is possible on any street, for want of chips. */
  boolean isBettingClosed() {
    return seats.ableToBet() <= 1 && round.toAct(seats) == BettingRound.NOBODY;
  }

  private boolean isRiverOver() {
    return round.street() == Street.RIVER && round.toAct(seats) == BettingRound.NOBODY;
  }

  private @Nullable Question boardsQuestion() {
    boolean open = rules().maxBoards() > 1 && shown.isEmpty() && isBettingClosed();
    if (!open || round.street() == Street.RIVER || boards.isRefused()) {
      return null;
    }
    for (Player player : seats.clockwiseFrom(seats.first())) {
      if (!player.folded() && !boards.hasAnswered(player.seat())) {
        return new BoardsQuestion(this, player.seat());
      }
    }
    return null;
  }

  /** A fold that is not open to the player at turn can only have been a withdrawal. */
  private Action choice(PlayerActed event) {
    if (event.move() != HandEvent.Move.FOLD) {
      return event.action();
    }
    Question asked = question();
    boolean folds = asked != null && asked.seat() == event.seat() && asked.legal().fold();
    return folds ? new Action.Fold() : new Action.Withdraw();
  }
}
