package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays a hand to its end by legal choices. */
final class RandomPlay {

  private RandomPlay() {}

  static Hand toTheEnd(Hand hand, Random random) {
    Hand next = hand;
    while (!next.isOver()) {
      LegalActions legal = next.legalActions().orElseThrow();
      next = ((Accepted) next.act(legal.seat(), choice(legal, random))).hand();
    }
    return next;
  }

  private static Action choice(LegalActions legal, Random random) {
    List<Action> open = new ArrayList<>();
    open.add(legal.check() ? new Action.Check() : new Action.Call());
    if (legal.canCall()) {
      open.add(new Action.Fold());
    }
    if (legal.canRaise()) {
      open.add(
          new Action.RaiseTo(random.nextInt(4) == 0 ? legal.maxRaiseTo() : legal.minRaiseTo()));
    }
    return open.get(random.nextInt(open.size()));
  }
}
