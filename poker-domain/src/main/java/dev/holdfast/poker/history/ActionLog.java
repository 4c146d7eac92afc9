package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandEvent.BoardsChosen;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.HandsRevealed;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.HandEvent.StreetAdvanced;
import dev.holdfast.poker.hand.LegalActions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the events of a hand as PHH actions, hole cards aside. */
final class ActionLog {

  private final List<Integer> order;
  private final List<String> lines = new ArrayList<>();
  private final Set<Integer> live;
  private final Set<Integer> shown = new HashSet<>();

  /** A log for the seats dealt in, in the order of PHH's players. */
  ActionLog(List<Integer> order) {
    this.order = order;
    this.live = new LinkedHashSet<>(order);
  }

  /** What has been written, in order. */
  List<String> lines() {
    return lines;
  }

  /** Whether everybody has seen the cards of a seat. */
  boolean isShown(int seat) {
    return shown.contains(seat);
  }

  /** Events after which the hand is another than before. */
  void tell(Hand before, List<HandEvent> events) {
    events.forEach(event -> tell(before, event));
  }

  private void tell(Hand before, HandEvent event) {
    if (event instanceof PlayerActed acted) {
      write(step(before, acted));
    } else if (event instanceof StreetAdvanced street) {
      board(street.run(), street.dealt());
    } else if (event instanceof HandsRevealed revealed) {
      revealed.shown().forEach(this::show);
    } else if (event instanceof HandCompleted completed) {
      completed.shown().forEach(this::show);
      muckTheOthers();
    } else if (event instanceof BoardsChosen chosen) {
      remark("p" + player(chosen.seat()) + " agrees to " + chosen.boards() + " boards");
    }
  }

  private Step step(Hand before, PlayerActed acted) {
    int player = player(acted.seat());
    if (acted.move() == Move.FOLD) {
      live.remove(acted.seat());
      return new Step.Fold(player, isTurn(before, acted.seat()));
    }
    return acted.total() > before.currentBet()
        ? new Step.RaiseTo(player, acted.total())
        : new Step.CheckOrCall(player);
  }

  private static boolean isTurn(Hand hand, int seat) {
    return hand.legalActions().map(LegalActions::seat).filter(turn -> turn == seat).isPresent();
  }

  private void board(int run, List<Card> dealt) {
    SeenCards cards = SeenCards.of(dealt);
    if (run == 1) {
      write(new Step.DealBoard(cards));
    } else {
      remark("board " + run + ": " + cards.notation());
    }
  }

  private void show(ShownHand hand) {
    if (shown.add(hand.seat())) {
      write(new Step.Show(player(hand.seat()), SeenCards.of(hand.cards().cards())));
    }
  }

  private void muckTheOthers() {
    if (live.size() > 1) {
      live.stream()
          .filter(seat -> !shown.contains(seat))
          .forEach(seat -> write(new Step.Muck(player(seat))));
    }
  }

  private void write(Step step) {
    lines.add(step.notation());
  }

  private void remark(String text) {
    lines.add("# " + text);
  }

  private int player(int seat) {
    return order.indexOf(seat) + 1;
  }
}
