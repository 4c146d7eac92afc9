package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The engine's hand beside a record, with what it refuses in words. Players count from 1. */
final class Play {

  private final Referee referee;
  private Hand hand;
  private Optional<Payout> payout = Optional.empty();

  /**
   * Deals a hand.
   *
   * @param table what it was dealt on as the table played
   * @param rules the same by our rules
   */
  Play(HandSetup table, HandSetup rules, Deck deck) {
    Decision.Accepted start = Hand.start(table, deck);
    referee = new Referee(rules, start);
    hand = start.hand();
    note(start.events());
  }

  Hand hand() {
    return hand;
  }

  /** Who got what; empty until the hand is over. */
  Optional<Payout> payout() {
    return payout;
  }

  /** How many board cards the engine has dealt. */
  int boardSize() {
    return hand.board().size();
  }

  boolean hasFolded(int player) {
    return hand.players().get(player - 1).folded();
  }

  /** Whether a player is left with chips and no question in a hand that is over. */
  boolean isLeftUnasked(int player) {
    return payout.filter(paid -> paid.leftChips(player - 1)).isPresent() && !hasFolded(player);
  }

  /** What a player may do, whose turn it must be. */
  LegalActions turnOf(int player) {
    return hand.legalActions().filter(now -> now.seat() == player - 1).orElseThrow(this::notNow);
  }

  /** What our rules allow a player whose turn it is. */
  LegalActions ruled(LegalActions now) {
    return referee.legal(now);
  }

  void act(int player, Action action) {
    Decision decision = hand.act(player - 1, action);
    if (decision instanceof Decision.Accepted accepted) {
      hand = accepted.hand();
      referee.hear(accepted);
      note(accepted.events());
    } else if (decision instanceof Decision.Rejected rejected) {
      throw new HistoryException(word(rejected.refusal()) + bounds());
    }
  }

  /** It is not the moment for what is recorded: what the engine waits for instead. */
  HistoryException notNow() {
    return new HistoryException(
        hand.legalActions()
            .map(now -> "it is the turn of p" + (now.seat() + 1))
            .orElse("the hand is over"));
  }

  /** The street in words. */
  String street() {
    return word(hand.street());
  }

  private void note(List<HandEvent> events) {
    for (HandEvent event : events) {
      if (event instanceof HandEvent.PotsDistributed paid) {
        payout = Optional.of(Payout.of(paid));
      }
    }
  }

  private String bounds() {
    return hand.legalActions()
        .filter(LegalActions::canRaise)
        .map(now -> ": from " + now.minRaiseTo() + " to " + now.maxRaiseTo() + " is possible")
        .orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
