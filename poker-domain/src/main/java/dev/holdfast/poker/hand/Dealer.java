package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandEvent.HandsRevealed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Carries a hand on after something happened: every event is folded at once, and the next one
 * follows from the hand after it, until a player has to choose or the pots are paid.
 */
final class Dealer {

  private final List<HandEvent> events = new ArrayList<>();
  private Hand hand;

  private Dealer(HandEvent first, Hand hand) {
    events.add(first);
    this.hand = hand;
  }

  /** From the forced bets to the first choice. */
  static Accepted deal(HandSetup setup, Deck deck) {
    HandStarted started = new HandStarted(setup, deck, setup.posted());
    return new Dealer(started, new Hand(HandState.dealt(started))).goOn();
  }

  /** From what a player chose to the next choice. */
  static Accepted goOn(HandState state, HandEvent chosen) {
    return new Dealer(chosen, chosen.applyTo(new Hand(state))).goOn();
  }

  private Accepted goOn() {
    dealOn();
    if (state().isDecided()) {
      Settlement settlement = Settlement.of(state());
      tell(settlement.completed());
      tell(settlement.distributed());
    }
    return new Accepted(Collections.unmodifiableList(events), hand);
  }

  private void dealOn() {
    while (!state().isDecided() && hand.question() == null) {
      tell(mustReveal() ? reveal() : nextStreet());
    }
  }

  private boolean mustReveal() {
    return state().isBettingClosed() && state().shown().isEmpty();
  }

  private HandEvent reveal() {
    return new HandsRevealed(FaceUp.beforeRunOut(state().seats()));
  }

  private HandEvent nextStreet() {
    List<Pot> pots = Pots.of(state().seats().players()).pots();
    return state().boards().deal(state().record().deck(), state().round().street(), pots);
  }

  private void tell(HandEvent event) {
    events.add(event);
    hand = event.applyTo(hand);
  }

  private HandState state() {
    return hand.state();
  }
}
