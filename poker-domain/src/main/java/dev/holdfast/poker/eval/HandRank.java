package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Card;
import java.util.Collection;

/** The value of the best five cards among five, six or seven. */
public final class HandRank implements Comparable<HandRank> {

  private final int value;

  private HandRank(int value) {
    this.value = value;
  }

  /** The rank of the best five among 5 to 7 different cards. */
  public static HandRank of(Collection<Card> cards) {
    if (cards.size() > 7) {
      return new HandRank(0);
    }
    throw pending();
  }

  /** 1 (worst) to 7462 (royal flush). */
  public int value() {
    return value;
  }

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

  private static IllegalStateException pending() {
    return new IllegalStateException();
  }
}
