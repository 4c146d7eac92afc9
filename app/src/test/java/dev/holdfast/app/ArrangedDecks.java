package dev.holdfast.app;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.room.Decks;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The cards for the games of a test. A game nobody arranged anything for is dealt no hand. */
final class ArrangedDecks implements Decks, Dealers {

  private final Map<UUID, IntFunction<Deck>> games = new ConcurrentHashMap<>();

  /** Has every hand of a game dealt from a deck by the hand's number. */
  void arrange(UUID gameId, IntFunction<Deck> decks) {
    games.put(gameId, decks);
  }

  @Override
  public void arrange(UUID gameId, RecordedHand hand) {
    arrange(gameId, number -> hand.deck());
  }

  @Override
  public Deck deckFor(UUID gameId, int handNumber) {
    return games.get(gameId).apply(handNumber);
  }
}
