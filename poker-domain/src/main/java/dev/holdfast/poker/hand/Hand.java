package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Decision.Rejected;
import dev.holdfast.poker.hand.HandRecord.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One deal of No-Limit Hold'em, between two choices. Immutable and safe to share between threads:
 * an action gives the events and the next hand and leaves this one as it is. A hand goes on by
 * itself, through forced bets, streets, run-outs, showdown and payment, and never asks a question
 * that has only one answer. Two hands are equal when all that happened to them is.
 *
 * @since 0.1
 */
public final class Hand {

  private final HandState state;
  private final @Nullable Question question;

  Hand(HandState state) {
    this.state = state;
    question = state.question();
  }

  /**
   * Deals a hand: posts the forced bets, deals the cards and goes on to the first choice, or to the
   * end when the forced bets leave none.
   *
   * @return the events, {@link HandEvent.HandStarted} first, and the hand after them
   */
  public static Decision.Accepted start(HandSetup setup, Deck deck) {
    return Dealer.deal(setup, deck);
  }

  /**
   * The hand that these events tell of, from its first on. It equals the hand they came from.
   *
   * @throws IllegalArgumentException if they do not begin with {@link HandEvent.HandStarted}
   */
  public static Hand replay(List<HandEvent> events) {
    if (events.isEmpty() || !(events.get(0) instanceof HandEvent.HandStarted started)) {
      throw new IllegalArgumentException("a hand begins with HandStarted");
    }
    Hand hand = new Hand(HandState.dealt(started));
    for (HandEvent event : events.subList(1, events.size())) {
      hand = event.applyTo(hand);
    }
    return hand;
  }

  /**
   * The hand that was saved, by playing its choices again.
   *
   * @throws IllegalArgumentException if one of the choices was not legal
   */
  public static Hand restore(HandRecord saved) {
    Hand hand = start(saved.setup(), saved.deck()).hand();
    for (Choice choice : saved.choices()) {
      if (!(hand.act(choice.seat(), choice.action()) instanceof Decision.Accepted accepted)) {
        throw new IllegalArgumentException("no hand goes like this: " + choice);
      }
      hand = accepted.hand();
    }
    return hand;
  }

  /** What is needed to restore this hand. It holds the whole deck and is not for players. */
  public HandRecord save() {
    return state.record();
  }

  /** What it was dealt on. */
  public HandSetup setup() {
    return state.record().setup();
  }

  /** The street. When several boards are run, that of the board dealt last. */
  public Street street() {
    return state.round().street();
  }

  /** The cards on the first board, none before the flop. */
  public List<Card> board() {
    return boards().get(0);
  }

  /** Every board begun so far: one, perhaps still empty, unless the hand is run more often. */
  public List<List<Card>> boards() {
    return state.boards().all();
  }

  /** The players dealt in, by ascending seat. */
  public List<Player> players() {
    return state.seats().players();
  }

  /** The player at a seat; empty if nobody there was dealt in. */
  public Optional<Player> player(int seat) {
    int index = state.seats().indexOf(seat);
    return index < 0 ? Optional.empty() : Optional.of(state.seats().at(index));
  }

  /** The bet everyone has to match on this street, in chips. */
  public long currentBet() {
    return state.round().price();
  }

  /** All chips in the middle, this street's bets included; 0 once they are paid. */
  public long pot() {
    return state.seats().chipsIn();
  }

  /**
   * The pots gathered so far, main pot first: what went in before this street, without the part of
   * a bet that nobody called.
   */
  public List<Pot> pots() {
    return Pots.gathered(players()).pots();
  }

  /** Whether everything is settled and paid. */
  public boolean isOver() {
    return state.over();
  }

  /** What the player to act may do, and who it is; empty when the hand is over. */
  public Optional<LegalActions> legalActions() {
    return Optional.ofNullable(question).map(Question::legal);
  }

  /**
   * Takes an action: exactly those that {@link #legalActions} lists, and {@link Action.Withdraw} by
   * anyone still in with chips.
   *
   * @param seat who acts
   * @return the events and the hand afterwards, or why it was refused
   */
  public Decision act(int seat, Action action) {
    return action.takenBy(seat, this);
  }

  /** What everyone may see. */
  public PublicView publicView() {
    return PublicView.of(this);
  }

  /**
   * What the player at a seat may see.
   *
   * @throws IllegalArgumentException if nobody there was dealt in
   */
  public SeatView viewOf(int seat) {
    return SeatView.of(this, seat);
  }

  /** Everything, hidden cards included: for audits, never for players. */
  public AuditView auditView() {
    return AuditView.of(this);
  }

  /** Passes an answer to the question open to a seat. */
  Decision answer(int seat, Function<Question, Decision> answer) {
    return question == null || question.seat() != seat
        ? new Rejected(isOver() ? Refusal.HAND_OVER : Refusal.NOT_YOUR_TURN)
        : answer.apply(question);
  }

  /** Folds a player whoever's turn it is. */
  Decision withdraw(int seat) {
    if (isOver()) {
      return new Rejected(Refusal.HAND_OVER);
    }
    int index = state.seats().indexOf(seat);
    return index < 0
        ? new Rejected(Refusal.NOT_YOUR_TURN)
        : new Turn(state, state.seats().at(index)).withdraw();
  }

  HandState state() {
    return state;
  }

  @Nullable Question question() {
    return question;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hand hand && hand.state.equals(state);
  }

  @Override
  public int hashCode() {
    return state.hashCode();
  }

  /** Names no cards but those face up on the table. */
  @Override
  public String toString() {
    return "hand on the " + street() + ", board " + board() + ", pot " + pot();
  }
}
