package dev.holdfast.poker.game;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Hand;
import java.util.List;
import java.util.Random;

/** A table where people come and go as they like between, and during, random hands. */
final class GameWalk {

  private static final int SEATS = 10;

  private final Random random;
  private final int crowd;
  private Game game;
  private long brought;

  GameWalk(GameRules rules, long seed) {
    this.random = new Random(seed);
    this.crowd = 2 + random.nextInt(SEATS - 1);
    this.game = Game.of(rules);
    this.brought = 0;
  }

  Game game() {
    return game;
  }

  /** The chips that came to the table less those that left it. */
  long brought() {
    return brought;
  }

  void change(GameRules rules) {
    game = game.withRules(rules);
  }

  /** Between hands: some people come, go, rebuy, sit out and in. */
  void comeAndGo() {
    for (int times = random.nextInt(4); times > 0; times--) {
      someone(random.nextInt(SEATS), random.nextInt(6));
    }
  }

  /** Deals a hand and plays it while others come and change their minds. */
  Dealt play() {
    Dealt dealt = new Dealt(game.nextSetup());
    Deal deal = game.deal(Deck.shuffled(random));
    game = deal.game();
    changeOfMind(random.nextInt(SEATS));
    Hand over = RandomPlay.toTheEnd(deal.opening().hand(), random);
    game = game.settle(over);
    return dealt;
  }

  private void someone(int seat, int what) {
    if (game.seat(seat).isEmpty()) {
      sit(seat);
    } else if (what == 0) {
      leave(seat);
    } else if (what == 1) {
      rebuy(seat);
    } else {
      changeOfMind(seat);
    }
  }

  private void changeOfMind(int seat) {
    game.seat(seat).ifPresentOrElse(this::changeOfMind, () -> sit(seat));
  }

  private void changeOfMind(GameSeat seat) {
    game = seat.sittingOut() ? game.sitIn(seat.seat(), entry()) : game.sitOut(seat.seat());
  }

  private void sit(int seat) {
    if (game.seats().size() < crowd) {
      long chips = random.nextInt(400);
      brought += chips;
      game = game.sit(seat, chips, entry());
    }
  }

  private void leave(int seat) {
    brought -= game.seat(seat).orElseThrow().chips();
    game = game.leave(seat);
  }

  private void rebuy(int seat) {
    long chips = random.nextInt(200);
    brought += chips;
    game = game.addChips(seat, chips);
  }

  private Entry entry() {
    return List.of(Entry.values()).get(random.nextInt(2));
  }
}
