package dev.holdfast.session.room;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.Pot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the play, seen only by those who may follow it. What a hand's rules make follow from a
 * choice ({@link StreetAdvanced}, {@link HandsRevealed}, {@link HandComplete}, {@link
 * PotDistributed}) is already in the hand once the choice was applied to it.
 *
 * @since 0.1
 */
public sealed interface PlayEvent extends RoomEvent {

  @Override
  default boolean isPlay() {
    return true;
  }

  /**
   * A hand was dealt.
   *
   * @param handNumber 1 for the game's first
   * @param dealerSeat where the button is; the seat may be empty
   * @param blinds what was posted, in order
   * @param seats who was dealt in, with their stacks before anything was posted
   * @param secret the cards; each viewer sees their own
   * @param next the first decision; null if there is none
   */
  record HandStarted(
      int handNumber,
      int dealerSeat,
      List<Blind> blinds,
      List<DealtIn> seats,
      Secret secret,
      @Nullable Next next)
      implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().dealing(before.gameId(), this, at).on(next, at));
    }
  }

  /**
   * What was posted before the cards.
   *
   * @param kind {@code small}, {@code big}, {@code ante}, {@code big_blind_ante}, {@code straddle},
   *     {@code post} or {@code dead}
   */
  record Blind(int seatIndex, String kind, long amount) {}

  /** A player dealt in. */
  record DealtIn(int seatIndex, UUID userId, String displayName, long chips) {
    DealtIn named(String name) {
      return new DealtIn(seatIndex, userId, name, chips);
    }
  }

  /**
   * What nobody sees whole. {@link #toString} names no card.
   *
   * @param deck the order of all the cards
   * @param holeCards everybody's cards by seat
   */
  record Secret(Deck deck, Map<Integer, HoleCards> holeCards) {}

  /**
   * A player acted, or was acted for.
   *
   * @param amount the player's chips in on this street afterwards
   * @param chips the stack afterwards
   * @param pot everything in the middle afterwards, bets included
   * @param street where in the hand it was done: {@code preflop}, {@code flop}, {@code turn} or
   *     {@code river}
   * @param turn the number of the decision the table was waiting for
   * @param reason why the room acted for them: {@code timeout}, {@code away}, {@code left} or
   *     {@code removed}; absent when they did themselves
   * @param actionId the id the player gave the action; for nobody else's eyes
   * @param next the next decision on the same street; null if there is none
   */
  record PlayerAction(
      int handNumber,
      int seatIndex,
      UUID userId,
      Move action,
      long amount,
      long chips,
      long pot,
      String street,
      long turn,
      Optional<String> reason,
      Optional<UUID> actionId,
      @Nullable Next next)
      implements PlayEvent {

    static final String REMOVED = "removed";

    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(
          before.table().acting(this, before.position().seq(), at).on(next, at));
    }

    /** The choice as the engine takes it. */
    Action choice() {
      return switch (action) {
        case FOLD ->
            reason.filter(REMOVED::equals).isPresent() ? new Action.Withdraw() : new Action.Fold();
        case CHECK -> new Action.Check();
        case CALL -> new Action.Call();
        case BET, RAISE -> new Action.RaiseTo(amount);
        case ALL_IN -> new Action.AllIn();
      };
    }

    /** The event as others than its author see it. */
    public PlayerAction withoutActionId() {
      return new PlayerAction(
          handNumber,
          seatIndex,
          userId,
          action,
          amount,
          chips,
          pot,
          street,
          turn,
          reason,
          Optional.empty(),
          next);
    }
  }

  /**
   * Board cards were dealt.
   *
   * @param street {@code flop}, {@code turn} or {@code river}
   * @param board the whole board so far
   * @param pots the gathered pots, main pot first
   * @param next the street's first decision; null if there is none
   */
  record StreetAdvanced(
      int handNumber, String street, List<Card> board, List<Pot> pots, @Nullable Next next)
      implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().on(next, at));
    }
  }

  /** All betting is over before the river: the hands are open. */
  record HandsRevealed(int handNumber, List<Shown> shown) implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before;
    }
  }

  /** Two cards turned face up. */
  record Shown(int seatIndex, List<Card> cards) {}

  /**
   * A hand was decided.
   *
   * @param board the whole board
   * @param winners who gets how much
   * @param shown the hands shown; empty on a win by folds
   */
  record HandComplete(int handNumber, List<Card> board, List<Winner> winners, List<Shown> shown)
      implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before;
    }
  }

  /**
   * Who wins how much.
   *
   * @param amount chips won, without an uncalled bet
   * @param handRank the hand in words; null on a win by folds
   * @param cards the hole cards; null on a win by folds
   */
  record Winner(
      int seatIndex,
      UUID userId,
      long amount,
      @Nullable String handRank,
      @Nullable List<Card> cards) {}

  /**
   * The pots were paid.
   *
   * @param pots every pot with its winners, main pot first
   * @param uncalled the part of a bet nobody called, given back; absent if there was none
   * @param stacks everybody's chips afterwards
   */
  record PotDistributed(
      int handNumber, List<PaidPot> pots, Optional<SeatAmount> uncalled, List<SeatChips> stacks)
      implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().settled(at));
    }
  }

  /** A pot and who won it. */
  record PaidPot(long amount, List<Integer> eligible, List<SeatAmount> winners) {}

  /** An amount of chips at a seat. */
  record SeatAmount(int seatIndex, long amount) {}

  /** A stack. */
  record SeatChips(int seatIndex, long chips) {}

  /** The ordinary time ran out and the player's time bank began. */
  record TimeBankStarted(int seatIndex, Instant deadlineAt) implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().onBankUntil(deadlineAt));
    }
  }

  /**
   * The server was away and gives the player that time back.
   *
   * @param deadlineAt when the time that is running now ends
   * @param outageMs how much later that is than before, in milliseconds
   */
  record TimerReset(int seatIndex, long turn, Instant deadlineAt, long outageMs)
      implements PlayEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().shiftingClock(outageMs));
    }
  }
}
