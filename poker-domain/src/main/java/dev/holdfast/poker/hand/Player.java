package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.HoleCards;

/**
 * A player in a hand.
 *
 * @param seat the seat's index
 * @param stack chips behind, not yet put in
 * @param bet chips in on this street
 * @param contributed chips in over the whole hand that are layered for side pots, this street's bet
 *     included
 * @param dead chips in that belong to the main pot whole (see {@link ForcedBet.Kind#isContested})
 * @param acted whether the player has acted on this street
 * @param folded whether the player has given up the hand
 * @param cards the two hole cards; {@link HoleCards#toString} does not name them
 */
public record Player(
    int seat,
    long stack,
    long bet,
    long contributed,
    long dead,
    boolean acted,
    boolean folded,
    HoleCards cards) {

  /** Whether the player is still in with no chips behind. */
  public boolean isAllIn() {
    return !folded && stack == 0;
  }

  /** Whether the player is still in and has chips to act with. */
  public boolean canBet() {
    return !folded && stack > 0;
  }
}
