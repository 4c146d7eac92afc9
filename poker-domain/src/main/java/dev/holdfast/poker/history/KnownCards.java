package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cards a hand history tells, wherever it tells them. Players count from 1. */
final class KnownCards {

  private final Map<Integer, Set<Card>> holes = new TreeMap<>();
  private final List<SeenCards> streets = new ArrayList<>();
  private final Set<Integer> dealt = new HashSet<>();

  /** What all the steps of a hand tell. */
  static KnownCards of(List<Step> steps) {
    KnownCards known = new KnownCards();
    steps.forEach(step -> step.reveal(known));
    known.checkNoneTwice();
    return known;
  }

  void deal(int player, SeenCards cards) {
    if (!dealt.add(player)) {
      throw new HistoryException("p" + player + " is dealt in twice");
    }
    show(player, cards);
  }

  /** More of a player's two cards, or the same again. */
  void show(int player, SeenCards cards) {
    Set<Card> hole = hole(player);
    claimAll(new HashSet<>(), cards.known());
    hole.addAll(cards.known());
    if (cards.size() != 2) {
      throw new HistoryException("p" + player + " has two cards, not " + cards.notation());
    }
    if (hole.size() > 2) {
      throw new HistoryException("p" + player + " shows cards that were not dealt: " + hole);
    }
  }

  void dealBoard(SeenCards cards) {
    streets.add(cards);
  }

  /** The one or two cards known of a player's hand; none if nothing is. */
  Set<Card> hole(int player) {
    return holes.computeIfAbsent(player, nobody -> new LinkedHashSet<>());
  }

  boolean isHoleKnown(int player) {
    return hole(player).size() == 2;
  }

  /** The board as far as it is known without a gap. */
  List<Card> board() {
    List<Card> board = new ArrayList<>();
    for (SeenCards street : streets) {
      if (!street.allKnown()) {
        break;
      }
      board.addAll(street.known());
    }
    return board;
  }

  /** Every card that cannot be in anybody else's hand. */
  Set<Card> all() {
    Set<Card> all = new HashSet<>();
    streets.forEach(street -> all.addAll(street.known()));
    holes.values().forEach(all::addAll);
    return all;
  }

  /** A deck that deals these cards where they were dealt, and others where nothing is known. */
  Deck deck(HandSetup setup) {
    List<Card> spare = new ArrayList<>(Card.all());
    spare.removeAll(all());
    Map<Integer, HoleCards> holeCards = new TreeMap<>();
    holes.forEach((player, hole) -> putHole(holeCards, player, hole, spare));
    return setup.stackedDeck(holeCards, wholeBoard(spare));
  }

  private static void putHole(
      Map<Integer, HoleCards> holeCards, int player, Set<Card> hole, List<Card> spare) {
    if (!hole.isEmpty()) {
      List<Card> cards = new ArrayList<>(hole);
      Card second = cards.size() == 2 ? cards.get(1) : spare.remove(0);
      holeCards.put(player - 1, new HoleCards(cards.get(0), second));
    }
  }

  private List<Card> wholeBoard(List<Card> spare) {
    return streets.stream()
        .flatMap(street -> street.cards().stream())
        .map(card -> card.orElseGet(() -> spare.remove(0)))
        .toList();
  }

  private void checkNoneTwice() {
    Set<Card> seen = new HashSet<>();
    streets.forEach(street -> claimAll(seen, street.known()));
    holes.values().forEach(hole -> claimAll(seen, hole));
  }

  private static void claimAll(Set<Card> seen, Collection<Card> cards) {
    for (Card card : cards) {
      if (!seen.add(card)) {
        throw new HistoryException("the card " + card + " is dealt twice");
      }
    }
  }
}
