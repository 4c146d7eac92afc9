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

  private final List<Integer> order;
  private final Card[] places = new Card[Card.COUNT];

  StackedDeck(HandSetup setup) {
    order = setup.dealingOrder();
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

  /** A burn card before the flop, the turn and the river. */
  void board(List<Card> board) {
    if (board.size() > Street.RIVER.boardSize()) {
      throw new IllegalArgumentException("a board has five cards, not " + board.size());
    }
    for (int i = 0; i < board.size(); i++) {
      int burnt = 1 + Math.max(0, i - 2);
      places[2 * order.size() + burnt + i] = board.get(i);
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
