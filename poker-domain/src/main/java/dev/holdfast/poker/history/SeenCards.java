package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cards as a hand history tells them: some may be unknown.
 *
 * @param cards the cards in the order given; empty where the history says {@code ??}
 */
record SeenCards(List<Optional<Card>> cards) {

  private static final String UNKNOWN = "??";

  /** A player's two cards when nobody has seen them. */
  static final SeenCards TWO_UNKNOWN = new SeenCards(List.of(Optional.empty(), Optional.empty()));

  SeenCards {
    cards = List.copyOf(cards);
  }

  static SeenCards of(List<Card> cards) {
    return new SeenCards(cards.stream().map(Optional::of).toList());
  }

  /** Reads cards written one after the other, {@code AhKd} or {@code ??Kd}. */
  static SeenCards parse(String text) {
    if (text.length() % 2 != 0) {
      throw new HistoryException("not cards: " + text);
    }
    List<Optional<Card>> cards = new ArrayList<>();
    for (int i = 0; i < text.length(); i += 2) {
      cards.add(card(text.substring(i, i + 2)));
    }
    return new SeenCards(cards);
  }

  private static Optional<Card> card(String text) {
    if (text.equals(UNKNOWN)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Card.parse(text));
    } catch (IllegalArgumentException noCard) {
      throw new HistoryException("not a card: " + text);
    }
  }

  int size() {
    return cards.size();
  }

  /** Those that are known, in order. */
  List<Card> known() {
    return cards.stream().flatMap(Optional::stream).toList();
  }

  boolean allKnown() {
    return known().size() == size();
  }

  String notation() {
    return cards.stream()
        .map(card -> card.map(Card::toString).orElse(UNKNOWN))
        .collect(Collectors.joining());
  }
}
