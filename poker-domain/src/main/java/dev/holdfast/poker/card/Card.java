package dev.holdfast.poker.card;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the 52 cards. There is exactly one instance of each, so {@code ==} and {@code equals}
 * agree; instances are immutable and safe to share between threads.
 *
 * @since 0.1
 */
public final class Card {

  /** How many cards a deck has. */
  public static final int COUNT = 52;

  private static final List<Card> ALL = everyCard();

  private final Rank rank;
  private final Suit suit;

  private Card(Rank rank, Suit suit) {
    this.rank = rank;
    this.suit = suit;
  }

  /** The card of this rank and suit. */
  public static Card of(Rank rank, Suit suit) {
    return ALL.get(rank.ordinal() * 4 + suit.ordinal());
  }

  /**
   * The card with this {@link #index}.
   *
   * @param index 0 to 51
   * @throws IndexOutOfBoundsException outside that range
   */
  public static Card at(int index) {
    return ALL.get(index);
  }

  /** All 52 cards by {@link #index}: 2c 2d 2h 2s 3c … As. */
  public static List<Card> all() {
    return ALL;
  }

  /**
   * Reads a card as hand histories write it: {@code Ah}, {@code Td}, {@code 2s}.
   *
   * @throws IllegalArgumentException if the text is not two characters naming a card
   */
  public static Card parse(String text) {
    if (text.length() != 2) {
      throw new IllegalArgumentException("not a card: " + text);
    }
    return of(Rank.of(text.charAt(0)), Suit.of(text.charAt(1)));
  }

  /**
   * Reads cards written one after the other, blanks ignored: {@code AhKd} or {@code Ah Kd}.
   *
   * @throws IllegalArgumentException if any part of the text is not a card
   */
  public static List<Card> parseAll(String text) {
    String packed = text.replace(" ", "");
    if (packed.length() % 2 != 0) {
      throw new IllegalArgumentException("not cards: " + text);
    }
    List<Card> cards = new ArrayList<>(packed.length() / 2);
    for (int i = 0; i < packed.length(); i += 2) {
      cards.add(parse(packed.substring(i, i + 2)));
    }
    return List.copyOf(cards);
  }

  /** The card's rank. */
  public Rank rank() {
    return rank;
  }

  /** The card's suit. */
  public Suit suit() {
    return suit;
  }

  /** The card's place among the 52, from 0 to 51: {@code rank.ordinal() * 4 + suit.ordinal()}. */
  public int index() {
    return rank.ordinal() * 4 + suit.ordinal();
  }

  /** The card as hand histories write it: {@code Ah}. {@link #parse} reads it back. */
  @Override
  public String toString() {
    return new String(new char[] {rank.symbol(), suit.symbol()});
  }

  private static List<Card> everyCard() {
    List<Card> cards = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      cards.add(new Card(Rank.at(i / 4), Suit.at(i % 4)));
    }
    return List.copyOf(cards);
  }
}
