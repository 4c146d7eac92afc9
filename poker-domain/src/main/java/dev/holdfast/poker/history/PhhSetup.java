package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a PHH hand is dealt on, for the engine: player 1 to N at seats 0 to N-1, the button at the
 * last. Antes are posted before blinds.
 */
final class PhhSetup {

  private final PhhHand hand;
  private final int button;
  private final List<ForcedBet> bets = new ArrayList<>();

  private PhhSetup(PhhHand hand) {
    this.hand = hand;
    this.button = hand.players() - 1;
  }

  /**
   * The engine's view of how the hand began.
   *
   * @throws IllegalArgumentException if the engine cannot deal such a hand
   */
  static HandSetup of(PhhHand hand) {
    return new PhhSetup(hand).setup();
  }

  private HandSetup setup() {
    seats().forEach(seat -> owe(seat, anteKind(seat), entry(hand.antes(), seat)));
    seats().forEach(this::oweBlind);
    List<Stack> stacks =
        seats().mapToObj(seat -> new Stack(seat, hand.startingStacks().get(seat))).toList();
    return new HandSetup(HouseFields.rules(hand), button, stacks, bets);
  }

  private IntStream seats() {
    return IntStream.range(0, hand.players());
  }

  private void oweBlind(int seat) {
    long entry = entry(hand.blindsOrStraddles(), seat);
    if (entry < 0) {
      owePost(seat, -entry);
    } else {
      owe(seat, blindKind(seat), entry);
    }
  }

  /** Whoever enters posts a big blind; what goes beyond it is the small blind they missed. */
  private void owePost(int seat, long amount) {
    long live = Math.min(amount, hand.minBet());
    owe(seat, Kind.POST, live);
    owe(seat, Kind.DEAD_BLIND, amount - live);
  }

  private void owe(int seat, Kind kind, long amount) {
    if (amount > 0) {
      bets.add(new ForcedBet(seat, kind, amount));
    }
  }

  private Kind anteKind(int seat) {
    if (hand.anteTrimming()) {
      return Kind.ANTE;
    }
    if (seat == button && button != bigBlindSeat()) {
      return Kind.BUTTON_ANTE;
    }
    return seat == bigBlindSeat() ? Kind.BIG_BLIND_ANTE : Kind.DEAD_BLIND;
  }

  private Kind blindKind(int seat) {
    if (seat == bigBlindSeat()) {
      return Kind.BIG_BLIND;
    }
    return seat == smallBlindSeat() ? Kind.SMALL_BLIND : Kind.STRADDLE;
  }

  private int smallBlindSeat() {
    return isHeadsUp() ? 1 - bigBlindSeat() : 0;
  }

  private int bigBlindSeat() {
    if (isHeadsUp()) {
      return opensFirst() ? 1 : 0;
    }
    boolean nobodyAtTheSmallBlind = entry(hand.blindsOrStraddles(), 1) <= 0;
    return nobodyAtTheSmallBlind ? 0 : 1;
  }

  /**
   * Heads-up with equal blinds houses differ in who acts first: the button, as always (rule 2), or
   * the other, left of the last of the largest blinds. The record tells which it was.
   */
  private boolean opensFirst() {
    boolean equal = hand.blindsOrStraddles().get(0).equals(hand.blindsOrStraddles().get(1));
    return equal && firstToAct() == 1;
  }

  private int firstToAct() {
    return hand.steps().stream().filter(Step::isBet).mapToInt(Step::player).findFirst().orElse(0);
  }

  /** PHH assigns forced bets in reverse when there are two players. */
  private long entry(List<Long> amounts, int seat) {
    return amounts.get(isHeadsUp() ? 1 - seat : seat);
  }

  private boolean isHeadsUp() {
    return hand.players() == 2;
  }
}
