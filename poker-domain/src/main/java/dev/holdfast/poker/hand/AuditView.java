package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import java.util.List;

/**
 * Everything there is to know of a hand, for audits: never for players.
 *
 * @param everyone what everyone sees
 * @param holeCards every player's cards by ascending seat
 * @param stub the cards not dealt yet, next first
 */
public record AuditView(PublicView everyone, List<ShownHand> holeCards, List<Card> stub) {

  /** Does not name the cards. */
  @Override
  public String toString() {
    return "audit view of " + everyone;
  }
}
