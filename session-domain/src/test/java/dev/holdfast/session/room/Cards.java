package dev.holdfast.session.room;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.game.Game;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The cards of a story: arranged where it matters, otherwise shuffled the same way every time. */
final class Cards {

  private final Map<Integer, HoleCards> holeCards = new HashMap<>();
  private List<Card> board = List.of();

  void at(int seatIndex, String cards) {
    holeCards.put(seatIndex, HoleCards.parse(cards));
  }

  void board(String cards) {
    board = Card.parseAll(cards);
  }

  /** The deck of the game's next hand; what was arranged holds for this one only. */
  Deck deckFor(Game game, int handNumber) {
    if (holeCards.isEmpty() && board.isEmpty()) {
      return Deck.shuffled(new Random(handNumber));
    }
    Deck deck = game.nextSetup().stackedDeck(holeCards, board);
    holeCards.clear();
    board = List.of();
    return deck;
  }
}
