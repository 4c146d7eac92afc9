package dev.holdfast.poker.bench;

import dev.holdfast.poker.card.Card;

/**
 * A way to value seven cards, and to value many hands one after the other. A class, not an
 * interface, because compilers bind its calls better.
 */
abstract class SevenCards {

  /** A number that is greater for the better of two hands and equal if they tie. */
  abstract int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6);

  /** The value of seven cards out of many. */
  int value(byte[] cards, int start) {
    return value(
        cards[start],
        cards[start + 1],
        cards[start + 2],
        cards[start + 3],
        cards[start + 4],
        cards[start + 5],
        cards[start + 6]);
  }

  /** The sum of the values of hands that have nothing to do with each other. */
  int sumAtRandom(byte[] cards) {
    int sum = 0;
    for (int start = 0; start < cards.length; start += 7) {
      sum += value(cards, start);
    }
    return sum;
  }

  /** The sum of the values of five cards with any two that come after them in the deck. */
  int sumInSequence(int a, int b, int c, int d, int e) {
    int sum = 0;
    for (int f = e + 1; f < Card.COUNT; f++) {
      for (int g = f + 1; g < Card.COUNT; g++) {
        sum += value(a, b, c, d, e, f, g);
      }
    }
    return sum;
  }
}
