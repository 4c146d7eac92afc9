package dev.holdfast.poker.game;

import java.util.Arrays;

/** Hands in a row at 5/10 in which nobody wins or loses, for rules about who posts what where. */
final class Row {

  private Game game;

  Row(Game game) {
    this.game = game;
  }

  /** Nobody has been dealt a hand yet; everybody has 1000. */
  static Row of(int... seats) {
    return of(GameRules.blinds(5, 10), seats);
  }

  static Row of(GameRules rules, int... seats) {
    Row row = new Row(Game.of(rules));
    Arrays.stream(seats).forEach(row::sits);
    return row;
  }

  Game game() {
    return game;
  }

  /** Deals a hand and settles it. */
  Dealt deal() {
    return deal(Straddle.NONE);
  }

  Dealt deal(Straddle straddle) {
    Dealt dealt = new Dealt(game.nextSetup(straddle));
    game = game.dealt().settle(dealt.setup().stacks());
    return dealt;
  }

  Row sits(int seat) {
    return sits(seat, Entry.POST);
  }

  Row sits(int seat, Entry entry) {
    game = game.sit(seat, 1000, entry);
    return this;
  }

  Row leaves(int seat) {
    game = game.leave(seat);
    return this;
  }

  Row sitsOut(int seat) {
    game = game.sitOut(seat);
    return this;
  }

  Row sitsIn(int seat) {
    game = game.sitIn(seat);
    return this;
  }

  Row busts(int seat) {
    game = game.addChips(seat, -game.seat(seat).orElseThrow().chips());
    return this;
  }

  Row rebuys(int seat) {
    game = game.addChips(seat, 1000);
    return this;
  }

  Dues dues(int seat) {
    return game.seat(seat).orElseThrow().dues();
  }
}
