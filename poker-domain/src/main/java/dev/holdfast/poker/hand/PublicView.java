package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import java.util.List;
import java.util.Optional;

/**
 * What everyone at the table may see of a hand. Hidden cards are absent.
 *
 * @param street the street
 * @param button the seat of the button
 * @param boards the boards dealt so far, usually one
 * @param pots the gathered pots, main pot first
 * @param currentBet the bet to match on this street
 * @param seats the players by ascending seat
 * @param shown the hands turned face up
 * @param legalActions what the player to act may do; empty when the hand is over
 * @since 0.1
 */
public record PublicView(
    Street street,
    int button,
    List<List<Card>> boards,
    List<Pot> pots,
    long currentBet,
    List<PublicSeat> seats,
    List<ShownHand> shown,
    Optional<LegalActions> legalActions) {

  /**
   * A player as everyone sees them.
   *
   * @param seat the seat's index
   * @param stack chips behind
   * @param bet chips in on this street
   * @param folded whether they gave up the hand
   * @param allIn whether they are in with nothing behind
   */
  public record PublicSeat(int seat, long stack, long bet, boolean folded, boolean allIn) {

    static PublicSeat of(Player player) {
      return new PublicSeat(
          player.seat(), player.stack(), player.bet(), player.folded(), player.isAllIn());
    }
  }

  static PublicView of(Hand hand) {
    return new PublicView(
        hand.street(),
        hand.setup().button(),
        hand.boards(),
        hand.pots(),
        hand.currentBet(),
        hand.players().stream().map(PublicSeat::of).toList(),
        hand.state().shown(),
        hand.legalActions());
  }
}
