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
    return isHeadsUp() ? 1 : 0;
  }

  /** The second seat dealt in, or the first when nobody sat where the small blind was due. */
  private int bigBlindSeat() {
    boolean noSmallBlind = !isHeadsUp() && entry(hand.blindsOrStraddles(), 1) <= 0;
    return isHeadsUp() || noSmallBlind ? 0 : 1;
  }

  /** PHH assigns forced bets in reverse when there are two players. */
  private long entry(List<Long> amounts, int seat) {
    return amounts.get(isHeadsUp() ? 1 - seat : seat);
  }

  private boolean isHeadsUp() {
    return hand.players() == 2;
  }
}
