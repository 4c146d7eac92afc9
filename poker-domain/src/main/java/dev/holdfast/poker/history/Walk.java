package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Street;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks through the steps of a recorded hand beside the engine. Players count from 1, the engine's
 * seats from 0.
 */
final class Walk {

  private final PhhHand source;
  private final List<Step> steps;
  private final KnownCards known;
  private final CardsUp cardsUp = new CardsUp();
  private final StreetNotes street = new StreetNotes();
  private final List<LegalSet> legal = new ArrayList<>();
  private Hand hand;
  private Optional<Payout> payout = Optional.empty();

  Walk(PhhHand source, HandSetup setup) {
    this.source = source;
    steps = source.steps();
    known = KnownCards.of(steps);
    Decision.Accepted start = Hand.start(setup, known.deck(setup));
    hand = start.hand();
    note(start.events());
  }

  /** All the way to the end, or to where the record becomes impossible. */
  Replay replay() {
    try {
      for (int i = 0; i < steps.size(); i++) {
        take(i + 1, steps.get(i));
      }
      return new Verdict(source, hand, payout, Claims.of(hand, known, cardsUp)).replay(legal);
    } catch (HistoryException impossible) {
      return new Replay(null, source.finishingStacks(), impossible.reason(), legal);
    }
  }

  private void take(int number, Step step) {
    try {
      step.replayOn(this);
    } catch (HistoryException impossible) {
      throw new HistoryException(
          "action " + number + " (" + step.notation() + "): " + impossible.reason());
    }
  }

  void dealHole(int player) {
    if (street.hasBegun()) {
      throw new HistoryException("p" + player + " is dealt in after the betting has begun");
    }
  }

  void dealBoard(int cards) {
    int size = street.board() + cards;
    if (Arrays.stream(Street.values()).noneMatch(next -> follows(next, size))) {
      throw new HistoryException("a flop has three cards, turn and river one each");
    }
    if (size > hand.board().size()) {
      throw new HistoryException(whatIsUp());
    }
    street.dealt(size);
  }

  private boolean follows(Street next, int size) {
    return next != Street.PREFLOP
        && next.boardSize() == size
        && Street.values()[next.ordinal() - 1].boardSize() == street.board();
  }

  void fold(int player) {
    act(player, legal -> new Action.Fold());
  }

  /** The engine asks nobody when only one player has chips left; some histories do. */
  void checkOrCall(int player) {
    boolean free = payout.isPresent() && payout.get().leftChips(player - 1) && !folded(player);
    if (free && street.ownsFreeCheck(player)) {
      street.acted(player);
    } else {
      act(player, legal -> legal.check() ? new Action.Check() : new Action.Call());
    }
  }

  void raiseTo(int player, long total) {
    act(player, legal -> new Action.RaiseTo(total));
    street.raised(player);
  }

  /** A fold out of turn. */
  void withdraw(int player) {
    settle(hand.act(player - 1, new Action.Withdraw()));
    street.acted(player);
  }

  void show(int player) {
    atShowdown(player);
    cardsUp.show(player);
  }

  void muck(int player) {
    atShowdown(player);
    cardsUp.muck(player);
  }

  private void atShowdown(int player) {
    if (!hand.isOver()) {
      throw new HistoryException(whatIsUp());
    }
    if (folded(player)) {
      throw new HistoryException("p" + player + " has folded");
    }
  }

  private boolean folded(int player) {
    return hand.players().get(player - 1).folded();
  }

  private void act(int player, Function<LegalActions, Action> choice) {
    LegalActions now = turnOf(player);
    legal.add(LegalSet.of(now));
    settle(hand.act(player - 1, choice.apply(now)));
    street.acted(player);
  }

  private LegalActions turnOf(int player) {
    LegalActions now = hand.legalActions().orElseThrow(() -> new HistoryException(whatIsUp()));
    if (now.seat() != player - 1) {
      throw new HistoryException(whatIsUp());
    }
    if (street.board() != hand.board().size()) {
      throw new HistoryException("the " + word(hand.street()) + " is not dealt yet");
    }
    return now;
  }

  private void settle(Decision decision) {
    if (decision instanceof Decision.Accepted accepted) {
      hand = accepted.hand();
      note(accepted.events());
    } else if (decision instanceof Decision.Rejected rejected) {
      throw new HistoryException(word(rejected.refusal()) + bounds());
    }
  }

  private void note(List<HandEvent> events) {
    for (HandEvent event : events) {
      if (event instanceof HandEvent.PotsDistributed paid) {
        payout = Optional.of(Payout.of(paid));
        street.betsAreOver();
      }
    }
  }

  private String bounds() {
    return hand.legalActions()
        .filter(LegalActions::canRaise)
        .map(now -> ": from " + now.minRaiseTo() + " to " + now.maxRaiseTo() + " is possible")
        .orElse("");
  }

  private String whatIsUp() {
    return hand.legalActions()
        .map(now -> "it is the turn of p" + (now.seat() + 1))
        .orElse("the hand is over");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
