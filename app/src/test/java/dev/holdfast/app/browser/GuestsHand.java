package dev.holdfast.app.browser;

import java.util.List;
import java.util.function.Consumer;

/** A hand of four in which everything is seen: a move in advance, sizes, a side pot, a showdown. */
final class GuestsHand {

  private static final int MINE = 1;

  private final PokerPage page;
  private final List<Neighbour> others;
  private final Consumer<String> see;

  GuestsHand(
      PokerPage page, Neighbour host, Neighbour linus, Neighbour barbara, Consumer<String> see) {
    this.page = page;
    this.others = List.of(host, linus, barbara);
    this.see = see;
  }

  void play() {
    page.awaitShown(".act");
    beforeMyTurn();
    page.awaitShown(".act.ready");
    see.accept("my-turn");
    page.press("Raise …");
    see.accept("sizes");
    page.press("Back");
    page.stay();
    while (seat() >= 0 && page.seen().board().isEmpty()) {
      act(true);
    }
    afterTheFlop();
    while (seat() >= 0) {
      act(false);
    }
    page.awaitShown(".felt-message");
    see.accept("showdown");
  }

  private void beforeMyTurn() {
    if (seat() != MINE) {
      page.awaitShown(".act-before");
      see.accept("in-advance");
    }
    while (seat() != MINE) {
      act(true);
    }
  }

  private void afterTheFlop() {
    page.awaitBoard(3);
    while (seat() != MINE) {
      act(false);
    }
    page.awaitShown(".act.ready");
    see.accept("side-pot");
  }

  /** The shortest stack goes all-in before the flop; everybody else stays in. */
  private void act(boolean beforeTheFlop) {
    int seat = seat();
    if (seat == MINE) {
      page.stay();
    } else if (seat == 4 && beforeTheFlop) {
      others.get(2).act("ALL_IN");
    } else {
      others.get(seat / 2).stay();
    }
  }

  private int seat() {
    return others.get(0).actor();
  }
}
