package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Card;
import java.util.Collection;
import java.util.List;

/**
 * The value of the best five cards among five, six or seven. There are 7,462 values, one for every
 * class of five-card hands that tie with each other; the higher value wins the pot and equal values
 * split it. Suits never break ties, the ace also plays as the low end of a straight to the five
 * (rule 53). Immutable and safe to share between threads.
 *
 * @since 0.1
 */
public final class HandRank implements Comparable<HandRank> {

  /** The value of the weakest hand, seven high: {@value}. */
  public static final int LOWEST = 1;

  /** The value of the royal flush: {@value}. */
  public static final int HIGHEST = 7462;

  private final int value;

  private HandRank(int value) {
    this.value = value;
  }

  /**
   * The rank of the best five among some cards, in any order.
   *
   * @param cards five, six or seven different cards
   * @throws IllegalArgumentException if there are fewer or more, or one of them twice
   */
  public static HandRank of(Collection<Card> cards) {
    long distinct = 0;
    for (Card card : cards) {
      distinct |= 1L << card.index();
    }
    int count = Long.bitCount(distinct);
    if (count != cards.size() || count < 5 || count > 7) {
      throw new IllegalArgumentException("not five, six or seven different cards: " + cards.size());
    }
    return new HandRank(Evaluator.evaluate(distinct));
  }

  /**
   * The rank with this {@link #value}.
   *
   * @param value {@value #LOWEST} to {@value #HIGHEST}
   * @throws IllegalArgumentException outside that range
   */
  public static HandRank at(int value) {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException("not the value of a hand: " + value);
    }
    return new HandRank(value);
  }

  /**
   * The five cards that make the hand, as one would lay them out: the cards that name it first
   * (four before the kicker, the higher pair before the lower), the others from high to low; a
   * straight from its top, so that below a five the ace comes last. Where several cards would do,
   * the one given first is taken.
   *
   * @param cards five, six or seven different cards
   * @throws IllegalArgumentException if there are fewer or more, or one of them twice
   */
  public static List<Card> bestFive(Collection<Card> cards) {
    return BestFive.among(cards, of(cards).strength());
  }

  /** {@value #LOWEST} for the weakest hand to {@value #HIGHEST} for a royal flush. */
  public int value() {
    return value;
  }

  /** What kind of hand it is. */
  public Category category() {
    return strength().category();
  }

  /**
   * The hand in words, lower case, kickers left out: {@code ace high}, {@code pair of tens}, {@code
   * two pair, aces and kings}, {@code three of a kind, sixes}, {@code straight to the five}, {@code
   * flush, king high}, {@code full house, kings full of twos}, {@code four of a kind, queens},
   * {@code straight flush to the nine}, {@code royal flush}.
   */
  public String words() {
    return Words.of(strength());
  }

  private Strength strength() {
    return Ladder.strengthAt(value);
  }

  /** Compares by {@link #value}: the stronger hand is the greater. */
  @Override
  public int compareTo(HandRank other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HandRank rank && rank.value == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  /** The {@link #words}. */
  @Override
  public String toString() {
    return words();
  }
}
