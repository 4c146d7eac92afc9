package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Walks through the steps of a recorded hand beside the engine. Players count from 1. */
final class Walk {

  private final PhhHand source;
  private final List<Step> steps;
  private final KnownCards known;
  private final Play play;
  private final CardsUp cardsUp = new CardsUp();
  private final StreetNotes street = new StreetNotes();
  private final List<LegalSet> legal = new ArrayList<>();

  /**
   * A walk that has not begun.
   *
   * @param table what the hand was dealt on as the table played
   * @param rules the same by our rules, which say what was legal
   */
  Walk(PhhHand source, HandSetup table, HandSetup rules) {
    this.source = source;
    steps = source.steps();
    known = KnownCards.of(steps);
    play = new Play(table, rules, known.deck(table));
  }

  /** All the way to the end, or to where the record becomes impossible. */
  Replay replay() {
    try {
      for (int i = 0; i < steps.size(); i++) {
        take(i + 1, steps.get(i));
      }
      Claims claims = Claims.of(play.hand(), known, cardsUp);
      return new Verdict(source, play.hand(), play.payout(), claims).replay(legal);
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
    if (!street.canDeal(cards)) {
      throw new HistoryException("a flop has three cards, turn and river one each");
    }
    if (street.board() + cards > play.boardSize()) {
      throw play.notNow();
    }
    street.dealt(cards);
  }

  void fold(int player) {
    act(player, legal -> new Action.Fold());
  }

  /** The engine asks nobody when only one player has chips left; some histories do. */
  void checkOrCall(int player) {
    if (play.isLeftUnasked(player) && street.ownsCheck(player)) {
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
    play.act(player, new Action.Withdraw());
    street.acted(player);
  }

  void show(int player) {
    checkShowdown(player);
    cardsUp.show(player);
  }

  void muck(int player) {
    checkShowdown(player);
    cardsUp.muck(player);
  }

  private void checkShowdown(int player) {
    if (play.payout().isEmpty()) {
      throw play.notNow();
    }
    if (play.hasFolded(player)) {
      throw new HistoryException("p" + player + " has folded");
    }
  }

  private void act(int player, Function<LegalActions, Action> choice) {
    LegalActions now = play.turnOf(player);
    if (street.board() != play.boardSize()) {
      throw new HistoryException("the " + play.street() + " is not dealt yet");
    }
    legal.add(LegalSet.of(play.ruled(now)));
    play.act(player, choice.apply(now));
    street.acted(player);
  }
}
