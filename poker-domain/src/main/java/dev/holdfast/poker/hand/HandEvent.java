package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.eval.HandRank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a hand, in the past tense. Folding a hand's events with {@link #applyTo}, from {@link
 * HandStarted} on, gives the hand.
 *
 * @since 0.1
 */
public sealed interface HandEvent {

  /**
   * The hand after this fact. It is not judged whether the fact could happen: the events of a hand
   * belong to that hand, in their order.
   *
   * @param before the hand before it; {@link HandStarted} begins a new one whatever was before
   */
  Hand applyTo(Hand before);

  /** Calls the visitor's method for this kind of fact. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Something that treats each kind of fact in its own way.
   *
   * @param <R> what it makes of a fact
   */
  interface Visitor<R> {
    /** See {@link HandStarted}. */
    R started(HandStarted event);

    /** See {@link PlayerActed}. */
    R acted(PlayerActed event);

    /** See {@link BoardsChosen}. */
    R boardsChosen(BoardsChosen event);

    /** See {@link HandsRevealed}. */
    R revealed(HandsRevealed event);

    /** See {@link StreetAdvanced}. */
    R streetAdvanced(StreetAdvanced event);

    /** See {@link HandCompleted}. */
    R completed(HandCompleted event);

    /** See {@link PotsDistributed}. */
    R paid(PotsDistributed event);
  }

  /** What a player did, as it is called at the table. */
  enum Move {
    /** Gave up the hand, in turn or by {@link Action.Withdraw}. */
    FOLD,
    /** Passed with nothing to call. */
    CHECK,
    /** Called; with the whole stack too, unless {@link Action.AllIn} was asked for. */
    CALL,
    /** Raised where no bet stood on this street. */
    BET,
    /** Raised over a bet, before the flop over the blinds. */
    RAISE,
    /** Put the whole stack in by {@link Action.AllIn}, be it a bet, a raise or a call. */
    ALL_IN
  }

  /**
   * The forced bets were posted and the hole cards dealt.
   *
   * @param setup what the hand was dealt on
   * @param deck the whole deck: private, as {@link Deck#toString} keeps it
   * @param posted what was really posted, in order: shorter stacks posted what they had
   */
  record HandStarted(HandSetup setup, Deck deck, List<ForcedBet> posted) implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(HandState.dealt(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.started(this);
    }
  }

  /**
   * A player acted, or was folded by {@link Action.Withdraw}.
   *
   * @param seat who
   * @param move what it is called
   * @param total the player's chips in on this street afterwards
   * @param stack the player's chips behind afterwards
   * @param pot all the chips in the middle afterwards, bets included
   */
  record PlayerActed(int seat, Move move, long total, long stack, long pot) implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().acted(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.acted(this);
    }

    /** The choice that comes to this: of a raise its total is what counts. */
    Action action() {
      return switch (move) {
        case FOLD -> new Action.Fold();
        case CHECK -> new Action.Check();
        case CALL -> new Action.Call();
        case BET, RAISE -> new Action.RaiseTo(total);
        case ALL_IN -> new Action.AllIn();
      };
    }
  }

  /**
   * A player answered how many boards to run.
   *
   * @param seat who
   * @param boards the number they named
   */
  record BoardsChosen(int seat, int boards) implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().boardsChosen(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.boardsChosen(this);
    }
  }

  /**
   * All betting is over before the river because at most one player has chips left: every hand
   * still in is turned face up before the rest of the board (rule 49).
   *
   * @param shown the hands, from the first seat left of the button
   */
  record HandsRevealed(List<ShownHand> shown) implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().revealed(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.revealed(this);
    }
  }

  /**
   * Board cards were dealt.
   *
   * @param street the street that begins
   * @param run which board they belong to, from 1
   * @param dealt the new cards
   * @param board the whole board so far
   * @param pots the pots as gathered, main pot first
   */
  record StreetAdvanced(Street street, int run, List<Card> dealt, List<Card> board, List<Pot> pots)
      implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().advanced(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.streetAdvanced(this);
    }
  }

  /**
   * It is settled who wins.
   *
   * @param boards every board that was run; one with fewer than five cards when the others folded
   * @param winners who gets how much, by ascending seat
   * @param shown the hands shown at the showdown in the order they were shown (rules 48 to 51);
   *     empty when the others folded
   */
  record HandCompleted(List<List<Card>> boards, List<Winner> winners, List<ShownHand> shown)
      implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().completed(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.completed(this);
    }
  }

  /**
   * The pots were paid.
   *
   * @param uncalled the part of a bet nobody called, given back before the pots were counted (rule
   *     38); null if there was none
   * @param awards every pot with who won it, main pot first; one per pot and board
   * @param rake the chips the house took
   * @param stacks every player's chips afterwards, by ascending seat
   */
  record PotsDistributed(
      @Nullable Stack uncalled, List<PotAward> awards, long rake, List<Stack> stacks)
      implements HandEvent {
    @Override
    public Hand applyTo(Hand before) {
      return new Hand(before.state().paid(this));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paid(this);
    }
  }

  /**
   * A hand turned face up.
   *
   * @param seat whose
   * @param cards the two cards, now public
   */
  record ShownHand(int seat, HoleCards cards) {}

  /**
   * A winner of the hand.
   *
   * @param seat who
   * @param amount chips won from all pots, without an uncalled bet of their own
   * @param rank the best hand on the first board; null when the others folded
   */
  record Winner(int seat, long amount, @Nullable HandRank rank) {}

  /**
   * A pot with its winners.
   *
   * @param pot the pot, before rake; with several boards this board's share of it
   * @param run which board decided it, from 1
   * @param winners who got how much of it, from the first winner left of the button
   */
  record PotAward(Pot pot, int run, List<Stack> winners) {}
}
