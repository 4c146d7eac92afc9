package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import java.util.List;

/**
 * Everything there is to know of a hand, for audits: never for players.
 *
 * @param everyone what everyone sees
 * @param holeCards every player's cards by ascending seat
 * @param stub the cards not dealt yet, next first
 * @since 0.1
 */
public record AuditView(PublicView everyone, List<ShownHand> holeCards, List<Card> stub) {

  static AuditView of(Hand hand) {
    Deck deck = hand.save().deck();
    return new AuditView(
        hand.publicView(),
        hand.players().stream()
            .map(player -> new ShownHand(player.seat(), player.cards()))
            .toList(),
        List.copyOf(deck.cards().subList(hand.state().boards().used(), Card.COUNT)));
  }

  /** Does not name the cards. */
  @Override
  public String toString() {
    return "audit view of " + everyone;
  }
}
