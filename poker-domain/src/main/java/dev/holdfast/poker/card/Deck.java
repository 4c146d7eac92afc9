package dev.holdfast.poker.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * All 52 cards in a settled order, the first to be dealt first. Immutable: dealing is a matter of
 * counting positions, so a hand and its deck can be saved and restored at any point. {@link
 * #toString} does not name the cards.
 *
 * @since 0.1
 */
public final class Deck {

  private final List<Card> order;

  private Deck(List<Card> order) {
    this.order = order;
  }

  /**
   * A deck shuffled with the given source of randomness by Fisher and Yates' method; every order is
   * as likely as the source is fair. The same seed gives the same deck.
   */
  public static Deck shuffled(RandomGenerator random) {
    List<Card> cards = new ArrayList<>(Card.all());
    for (int i = Card.COUNT - 1; i > 0; i--) {
      Collections.swap(cards, i, random.nextInt(i + 1));
    }
    return new Deck(Collections.unmodifiableList(cards));
  }

  /**
   * A deck that begins with the given cards; the others follow in the order of {@link Card#all}.
   *
   * @throws IllegalArgumentException if a card is given twice
   */
  public static Deck startingWith(Collection<Card> top) {
    Set<Card> cards = new LinkedHashSet<>(top);
    if (cards.size() != top.size()) {
      throw new IllegalArgumentException("a card is in the deck twice");
    }
    cards.addAll(Card.all());
    return new Deck(List.copyOf(cards));
  }

  /**
   * The card at a position.
   *
   * @param position 0 for the first card dealt, to 51
   * @throws IndexOutOfBoundsException outside that range
   */
  public Card card(int position) {
    return order.get(position);
  }

  /** All 52 cards in the order they will be dealt. */
  public List<Card> cards() {
    return order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deck deck && deck.order.equals(order);
  }

  @Override
  public int hashCode() {
    return Objects.hash(order);
  }

  /** Says only that this is a deck. */
  @Override
  public String toString() {
    return "a deck of 52 cards";
  }
}
