package dev.holdfast.poker.card;

import java.util.List;

/**
 * A player's two private cards. {@link #toString} does not name them, so that neither a log line
 * nor a message can give them away by accident; {@link #cards} and {@link #notation} do.
 *
 * @param first the card dealt first
 * @param second the card dealt second
 * @since 0.1
 */
public record HoleCards(Card first, Card second) {

  /**
   * Two different cards.
   *
   * @throws IllegalArgumentException if they are the same card
   */
  public HoleCards {
    if (first == second) {
      throw new IllegalArgumentException("the same card twice");
    }
  }

  /**
   * Reads two cards: {@code AhKd}.
   *
   * @throws IllegalArgumentException if the text is not two different cards
   */
  public static HoleCards parse(String text) {
    List<Card> cards = Card.parseAll(text);
    if (cards.size() != 2) {
      throw new IllegalArgumentException("not two cards");
    }
    return new HoleCards(cards.get(0), cards.get(1));
  }

  /** Both cards, in the order they were dealt. */
  public List<Card> cards() {
    return List.of(first, second);
  }

  /** Both cards as hand histories write them: {@code AhKd}. */
  public String notation() {
    return first.toString() + second;
  }

  /** Says only that there are two cards. */
  @Override
  public String toString() {
    return "two hole cards";
  }
}
