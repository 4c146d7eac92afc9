package dev.holdfast.poker.game;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Stack;
import java.util.List;
import java.util.Optional;

/**
 * Hands in a row at one table: who sits where with how much, and where button and blinds go. An
 * immutable value, safe to share between threads; its components are all there is to save, and a
 * game made of the same components is equal to it.
 *
 * <p>The big blind always goes on to the next player. The place of the small blind is where the big
 * blind was, the place of the button where the small blind was, whether or not anybody is there
 * (dead button, WSOP live action 151). Heads-up the button posts the small blind. Without {@link
 * GameRules#deadButton} the button goes on to the next player who owes no big blind and the blinds
 * follow it; nobody posts the big blind twice running either way.
 *
 * <p>Everybody present at the first hand is dealt in without posting, the button on the lowest
 * seat. Later, whoever comes new or was passed by a blind while sitting out or busted comes in as
 * {@link Entry} says; on the big blind nothing else is owed. Should these rules leave fewer than
 * two of the players who are ready, all of them are dealt in and nobody owes anything.
 *
 * <p>A busted player misses blinds like one who sits out. Misuse is a bug of the caller and throws.
 *
 * @param rules the rules of the next hand
 * @param handNumber how many hands were dealt
 * @param positions where button and blinds were at the last deal
 * @param seats the taken seats, by ascending seat
 * @since 0.1
 */
public record Game(GameRules rules, int handNumber, Positions positions, List<GameSeat> seats) {

  /**
   * A game as it was saved.
   *
   * @throws IllegalArgumentException if the seats do not ascend, all stacks together exceed {@link
   *     HandSetup#MAX_CHIPS}, or the positions do not fit the number of hands
   */
  public Game {
    seats = new Table(seats).seats();
    if (handNumber < 0 || (handNumber == 0) != positions.equals(Positions.NONE)) {
      throw new IllegalArgumentException("hand " + handNumber + " has no " + positions);
    }
  }

  /** A game before its first hand, with nobody at the table. */
  public static Game of(GameRules rules) {
    return new Game(rules, 0, Positions.NONE, List.of());
  }

  /** The same game with other rules from the next deal on. */
  public Game withRules(GameRules other) {
    return new Game(other, handNumber, positions, seats);
  }

  /** The taken seat with this index. */
  public Optional<GameSeat> seat(int seat) {
    return table().at(seat);
  }

  /** The seat of the button at the last deal, empty if the button was dead; -1 before the first. */
  public int button() {
    return positions.button();
  }

  /** Whether a hand was dealt and not yet settled. */
  public boolean isHandInProgress() {
    return !table().inHand().isEmpty();
  }

  /**
   * Takes a seat, at any time, to be dealt in from the next hand that the entry allows.
   *
   * @param seat a free seat, 0 to 9
   * @param chips the stack, 0 or more; with 0 the player waits for chips
   * @param entry how to come in if blinds are owed
   * @throws IllegalArgumentException if the seat is taken or does not exist, or for too many chips
   */
  public Game sit(int seat, long chips, Entry entry) {
    return with(table().with(GameSeat.taken(seat, chips, entry)));
  }

  /**
   * Gives up a seat with its chips. Whoever sits down there later is a newcomer.
   *
   * @throws IllegalArgumentException if nobody sits there
   * @throws IllegalStateException if the seat is in the hand that is under way
   */
  public Game leave(int seat) {
    table().requireBetweenHands(seat);
    return with(table().without(seat));
  }

  /**
   * Is not dealt in from the next hand on. Blinds that pass meanwhile are owed on return.
   *
   * @throws IllegalArgumentException if nobody sits there
   */
  public Game sitOut(int seat) {
    return with(table().with(seat, taken -> taken.withSittingOut(true)));
  }

  /**
   * Wants to be dealt in again from the next hand on; who missed no blind owes nothing.
   *
   * @throws IllegalArgumentException if nobody sits there
   */
  public Game sitIn(int seat) {
    return with(table().with(seat, taken -> taken.withSittingOut(false)));
  }

  /**
   * {@link #sitIn(int)} and from now on comes in this way when blinds are owed.
   *
   * @throws IllegalArgumentException if nobody sits there
   */
  public Game sitIn(int seat, Entry entry) {
    return with(table().with(seat, taken -> taken.withSittingOut(false).withEntry(entry)));
  }

  /**
   * Adds or takes away chips. A busted player with chips again is treated as one who sat out: dealt
   * in, and owing the blinds that passed.
   *
   * @param delta in chips; the stack must not fall below zero
   * @throws IllegalArgumentException if nobody sits there or the stack would leave its range
   * @throws IllegalStateException if the seat is in the hand that is under way
   */
  public Game addChips(int seat, long delta) {
    table().requireBetweenHands(seat);
    return with(table().with(seat, taken -> taken.plus(delta)));
  }

  /**
   * The seats the next hand would be dealt to as things stand, ascending; empty if to fewer than
   * two.
   */
  public List<Integer> nextDealtIn() {
    Lineup next = Lineup.after(this);
    return next.isPlayable() ? next.ring().seats() : List.of();
  }

  /** Whether at least two players are ready and no hand is under way. */
  public boolean canDeal() {
    return !isHandInProgress() && Lineup.after(this).isPlayable();
  }

  /**
   * What the next hand would be dealt on, without a straddle.
   *
   * @throws IllegalStateException unless {@link #canDeal}
   */
  public HandSetup nextSetup() {
    return nextSetup(Straddle.NONE);
  }

  /**
   * What the next hand would be dealt on.
   *
   * @throws IllegalStateException unless {@link #canDeal}
   */
  public HandSetup nextSetup(Straddle straddle) {
    return next().setup(rules, straddle);
  }

  /**
   * Deals the next hand without a straddle.
   *
   * @throws IllegalStateException unless {@link #canDeal}
   */
  public Deal deal(Deck deck) {
    return deal(deck, Straddle.NONE);
  }

  /**
   * Moves the button and deals the next hand.
   *
   * @throws IllegalStateException unless {@link #canDeal}
   */
  public Deal deal(Deck deck, Straddle straddle) {
    return new Deal(dealt(), Hand.start(nextSetup(straddle), deck));
  }

  /** This game once the next hand is dealt. */
  Game dealt() {
    Lineup next = next();
    return new Game(rules, handNumber + 1, next.positions(), table().each(next::dealt).seats());
  }

  private Lineup next() {
    if (!canDeal()) {
      throw new IllegalStateException("no hand can be dealt: " + this);
    }
    return Lineup.after(this);
  }

  /**
   * Carries the stacks on from the hand that was dealt.
   *
   * @throws IllegalArgumentException if the hand is not over or was not dealt to these seats
   */
  public Game settle(Hand finished) {
    if (!finished.isOver()) {
      throw new IllegalArgumentException("the hand is not over");
    }
    return settle(finished.players().stream().map(Game::stackOf).toList());
  }

  private static Stack stackOf(Player player) {
    return new Stack(player.seat(), player.stack());
  }

  /** Carries on with these stacks of everybody who was in the hand. */
  Game settle(List<Stack> stacks) {
    return with(table().settled(stacks));
  }

  private Table table() {
    return new Table(seats);
  }

  private Game with(Table other) {
    return new Game(rules, handNumber, positions, other.seats());
  }
}
