package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;

/**
 * Looks on while a table plays at a price of its own and says what our rules allow there. The facts
 * are the table's: whose turn it is and what everyone has put in. Price and smallest raise follow
 * from them by our rules, as if every call that fell short of the price had been let stand.
 */
final class Referee {

  private final HandSetup setup;
  private final boolean agrees;
  private Hand hand;

  /**
   * @param setup what the hand is dealt on by our rules
   * @param start how it began at the table, where only the amounts of forced bets may differ
   */
  Referee(HandSetup setup, Decision.Accepted start) {
    this.setup = setup;
    this.hand = start.hand();
    agrees = hand.setup().equals(setup);
    hear(start);
  }

  /** Takes note of what happened at the table. */
  void hear(Decision.Accepted happened) {
    if (agrees) {
      hand = happened.hand();
    } else {
      happened.events().forEach(event -> hand = ruled(event).applyTo(hand));
    }
  }

  /**
   * What a player may do by our rules when it is their turn at the table.
   *
   * @param table what they may do there; it holds where our rules would have somebody else begin,
   *     as after a straddle on the button that was posted short
   */
  LegalActions legal(LegalActions table) {
    return hand.legalActions().filter(ours -> ours.seat() == table.seat()).orElse(table);
  }

  private HandEvent ruled(HandEvent event) {
    return event instanceof HandStarted start
        ? new HandStarted(setup, start.deck(), start.posted())
        : event;
  }
}
