package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A deck in the making: known cards at the places they will be dealt from. */
final class StackedDeck {

  private static final int FULL = Street.RIVER.boardSize();

  private final List<Integer> order;
  private final Card[] places = new Card[Card.COUNT];
  private int next;

  StackedDeck(HandSetup setup) {
    order = setup.dealingOrder();
    next = 2 * order.size();
  }

  /** One card to a player in each of the two rounds. */
  void deal(int seat, HoleCards cards) {
    int turn = order.indexOf(seat);
    if (turn < 0) {
      throw new IllegalArgumentException("nobody is dealt in at seat " + seat);
    }
    places[turn] = cards.first();
    places[order.size() + turn] = cards.second();
  }

  /** The first board. */
  void board(List<Card> cards) {
    if (cards.size() > FULL) {
      throw new IllegalArgumentException("a board has five cards: " + cards);
    }
    lay(0, cards);
  }

  /** The last cards of another board, the first of which is complete. */
  void furtherBoard(List<Card> cards) {
    int shared = FULL - cards.size();
    if (shared != Street.PREFLOP.boardSize()
        && shared != Street.FLOP.boardSize()
        && shared != Street.TURN.boardSize()) {
      throw new IllegalArgumentException("no further board begins like this: " + cards);
    }
    lay(shared, cards);
  }

  /** A burn card before the flop, the turn and the river. */
  private void lay(int shared, List<Card> cards) {
    for (int i = 0; i < cards.size(); i++) {
      int before = shared + i;
      next += before == 0 || before >= Street.FLOP.boardSize() ? 1 : 0;
      places[next++] = cards.get(i);
    }
  }

  /** The deck, its empty places filled with the cards left over. */
  Deck filled() {
    Deque<Card> rest = new ArrayDeque<>(Card.all());
    rest.removeAll(Arrays.asList(places));
    List<Card> cards = new ArrayList<>(Card.COUNT);
    for (Card placed : places) {
      cards.add(placed == null ? rest.remove() : placed);
    }
    return Deck.startingWith(cards);
  }
}
