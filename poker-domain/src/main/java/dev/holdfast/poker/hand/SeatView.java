package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.HoleCards;

/**
 * What one player may see: what everyone sees and their own cards.
 *
 * @param everyone what everyone sees
 * @param seat whose view this is
 * @param mine that player's cards
 * @since 0.1
 */
public record SeatView(PublicView everyone, int seat, HoleCards mine) {

  static SeatView of(Hand hand, int seat) {
    Player player =
        hand.player(seat)
            .orElseThrow(() -> new IllegalArgumentException("nobody is dealt in at " + seat));
    return new SeatView(hand.publicView(), seat, player.cards());
  }
}
