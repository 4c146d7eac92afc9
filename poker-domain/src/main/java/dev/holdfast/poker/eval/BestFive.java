package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Rank;
import dev.holdfast.poker.card.Suit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Picks the five cards that make a hand's value; {@link HandRank#bestFive} says in which order. */
final class BestFive {

  private final List<Card> left;

  private BestFive(List<Card> left) {
    this.left = left;
  }

  static List<Card> among(Collection<Card> cards, Strength strength) {
    Collection<Card> usable = strength.category().isSuited() ? flushOf(cards) : cards;
    BestFive best = new BestFive(new ArrayList<>(usable));
    return strength.ranks().stream().map(best::take).toList();
  }

  private static List<Card> flushOf(Collection<Card> cards) {
    return Stream.of(Suit.values())
        .map(suit -> cards.stream().filter(card -> card.suit() == suit).toList())
        .filter(suited -> suited.size() >= 5)
        .findFirst()
        .orElseThrow();
  }

  /** The first card of this rank that has not been taken before. */
  private Card take(Rank rank) {
    Iterator<Card> cards = left.iterator();
    Card card = cards.next();
    while (card.rank() != rank) {
      card = cards.next();
    }
    cards.remove();
    return card;
  }
}
