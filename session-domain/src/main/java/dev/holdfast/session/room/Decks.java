package dev.holdfast.session.room;

import dev.holdfast.poker.card.Deck;
import java.util.UUID;

/**
 * Where the cards come from: a fair shuffle in earnest, an arranged deck in a test.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Decks {

  /**
   * The deck for a hand.
   *
   * @param gameId the game it is dealt in
   * @param handNumber its number in that game, from 1
   */
  Deck deckFor(UUID gameId, int handNumber);
}
