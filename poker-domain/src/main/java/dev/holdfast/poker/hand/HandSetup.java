package dev.holdfast.poker.hand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything about a hand that is settled before the cards: who is in with how much, where the
 * button is and what is owed. Where the button and the blinds belong is a matter for {@link
 * dev.holdfast.poker.game.Game}; this takes what it is given.
 *
 * @param rules the house rules
 * @param button the seat of the button, which may be empty (dead button)
 * @param stacks 2 to 10 seats dealt in, by ascending seat, each with at least one chip
 * @param forcedBets what is owed, in the order it is posted
 */
public record HandSetup(
    HandRules rules, int button, List<Stack> stacks, List<ForcedBet> forcedBets) {

  /** The most players a hand can have. */
  public static final int MAX_PLAYERS = 10;

  /** The most chips all stacks together may hold, so that no sum can overflow. */
  public static final long MAX_CHIPS = 1_000_000_000_000_000_000L;

  /**
   * A hand that can be dealt.
   *
   * @throws IllegalArgumentException if it has not 2 to 10 players in ascending seats with chips,
   *     if the chips exceed {@link #MAX_CHIPS}, or if somebody owes a bet who is not in the hand
   */
  public HandSetup {
    stacks = List.copyOf(stacks);
    forcedBets = List.copyOf(forcedBets);
    if (stacks.size() < 2 || stacks.size() > MAX_PLAYERS) {
      throw new IllegalArgumentException("a hand has 2 to 10 players, not " + stacks.size());
    }
    long total = 0;
    int previous = -1;
    for (Stack stack : stacks) {
      if (stack.seat() <= previous || stack.chips() < 1 || stack.chips() > MAX_CHIPS) {
        throw new IllegalArgumentException("seats ascend and have chips: " + stacks);
      }
      previous = stack.seat();
      total += stack.chips();
      if (total > MAX_CHIPS) {
        throw new IllegalArgumentException("too many chips: " + stacks);
      }
    }
    for (ForcedBet bet : forcedBets) {
      if (stacks.stream().noneMatch(stack -> stack.seat() == bet.seat())) {
        throw new IllegalArgumentException("nobody sits where a bet is owed: " + bet);
      }
    }
  }

  /** The seats dealt in, in the order cards are dealt: from the left of the button round to it. */
  public List<Integer> dealingOrder() {
    List<Integer> seats = new ArrayList<>(stacks.stream().map(Stack::seat).toList());
    int left = (int) seats.stream().filter(seat -> seat <= button).count();
    Collections.rotate(seats, -left);
    return seats;
  }
}
