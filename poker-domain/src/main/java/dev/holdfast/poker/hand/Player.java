package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;

/**
 * A player in a hand. Once the pots are paid nothing is in any more: {@code bet}, {@code
 * contributed} and {@code dead} are 0 then.
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
 * @since 0.1
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

  static Player seated(Stack stack, HoleCards cards) {
    return new Player(stack.seat(), stack.chips(), 0, 0, 0, false, false, cards);
  }

  /** Whether the player is still in with no chips behind. */
  public boolean isAllIn() {
    return !folded && stack == 0;
  }

  /** Whether the player is still in and has chips to act with. */
  public boolean canBet() {
    return !folded && stack > 0;
  }

  /** After a forced bet no larger than the stack. */
  Player posts(ForcedBet posted) {
    long paid = posted.amount();
    return new Player(
        seat,
        stack - paid,
        posted.kind().isLive() ? bet + paid : bet,
        posted.kind().isContested() ? contributed + paid : contributed,
        posted.kind().isContested() ? dead : dead + paid,
        acted,
        folded,
        cards);
  }

  /** After an action of this player. */
  Player acts(PlayerActed event) {
    long total = event.total();
    boolean folds = event.move() == Move.FOLD;
    return new Player(
        seat, event.stack(), total, contributed + total - bet, dead, true, folds, cards);
  }

  /** On a new street, the bets of the last one gathered. */
  Player onNewStreet() {
    return new Player(seat, stack, 0, contributed, dead, false, folded, cards);
  }

  /** With the pots paid. */
  Player paid(long chips) {
    return new Player(seat, chips, 0, 0, 0, acted, folded, cards);
  }
}
