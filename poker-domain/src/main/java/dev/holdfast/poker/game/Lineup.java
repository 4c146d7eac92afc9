package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandSetup;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is dealt in, and where button and blinds belong.
 *
 * @param players those dealt in, by ascending seat; fewer than two when nothing can be dealt
 * @param places the places of button and blinds; heads-up {@link #button} overrules the button's
 */
record Lineup(List<GameSeat> players, Positions places) {

  /** The next hand's. */
  static Lineup after(Game game) {
    List<GameSeat> ready = game.seats().stream().filter(GameSeat::isReady).toList();
    if (ready.size() < 2) {
      return new Lineup(List.of(), game.positions());
    }
    if (game.handNumber() == 0) {
      return afresh(ready, Positions.first(Ring.of(ready)));
    }
    Lineup regular = regular(ready, places(game, ready));
    return regular.isPlayable() ? regular : afresh(ready, regular.places.closedUp(Ring.of(ready)));
  }

  private static Positions places(Game game, List<GameSeat> ready) {
    Ring everybody = Ring.of(ready);
    Ring settled = Ring.of(only(ready, GameSeat::isSettled));
    boolean dead = game.rules().deadButton() || everybody.size() == 2 || settled.size() < 2;
    return dead
        ? game.positions().withDeadButton(everybody)
        : game.positions().withMovingButton(settled, everybody);
  }

  private static Lineup regular(List<GameSeat> ready, Positions places) {
    return new Lineup(only(ready, seat -> seat.mayPlay(places)), places);
  }

  /** Everybody plays and nobody owes: at the first hand, or when too few could go on. */
  private static Lineup afresh(List<GameSeat> ready, Positions places) {
    return new Lineup(ready.stream().map(GameSeat::forgiven).toList(), places);
  }

  private static List<GameSeat> only(List<GameSeat> seats, Predicate<GameSeat> condition) {
    return seats.stream().filter(condition).toList();
  }

  boolean isPlayable() {
    return players.size() > 1;
  }

  boolean isHeadsUp() {
    return players.size() == 2;
  }

  Ring ring() {
    return Ring.of(players);
  }

  int big() {
    return places.big();
  }

  /** The button's seat: heads-up the player without the big blind, whatever the places say. */
  int button() {
    return isHeadsUp() ? ring().after(big()) : places.button();
  }

  /** Who posts the small blind; nobody when its place is not dealt in (rule 12). */
  Optional<GameSeat> small() {
    return player(isHeadsUp() ? button() : places.small());
  }

  Optional<GameSeat> player(int seat) {
    return players.stream().filter(player -> player.seat() == seat).findFirst();
  }

  boolean isBlind(GameSeat player) {
    return player.seat() == big() || small().filter(player::equals).isPresent();
  }

  /** Who straddles; nobody heads-up or when the button is dead. */
  Optional<GameSeat> straddler(Straddle straddle) {
    return isHeadsUp() ? Optional.empty() : straddle.seat(this).flatMap(this::player);
  }

  HandSetup setup(GameRules rules, Straddle straddle) {
    return new HandSetup(
        rules.hand(),
        button(),
        players.stream().map(GameSeat::stack).toList(),
        new ForcedBets(this, rules, straddler(straddle)).inOrder());
  }

  /** The positions to carry on from. */
  Positions positions() {
    return new Positions(button(), places.small(), big());
  }

  /** A seat of the game once this hand is dealt. */
  GameSeat dealt(GameSeat seat) {
    return player(seat.seat()).isPresent() ? seat.dealtIn() : seat.passedBy(places);
  }
}
