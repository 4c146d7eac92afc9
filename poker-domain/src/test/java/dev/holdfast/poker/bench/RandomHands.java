package dev.holdfast.poker.bench;

import dev.holdfast.poker.card.Card;
import java.util.SplittableRandom;

/** Hands of seven random cards, one after the other, so many that no predictor knows them all. */
final class RandomHands {

  /** How many hands there are. */
  static final int COUNT = 1 << 18;

  private final byte[] cards = new byte[7 * COUNT];

  RandomHands(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int hand = 0; hand < COUNT; hand++) {
      deal(random, 7 * hand);
    }
  }

  private void deal(SplittableRandom random, int start) {
    long dealt = 0;
    for (int next = start; next < start + 7; ) {
      int card = random.nextInt(Card.COUNT);
      if ((dealt & 1L << card) == 0) {
        dealt |= 1L << card;
        cards[next++] = (byte) card;
      }
    }
  }

  /** The cards by index, seven a hand. */
  byte[] cards() {
    return cards;
  }

  /** How often two ways to value hands do not agree which of two hands in a row is better. */
  int differences(SevenCards one, SevenCards other) {
    int differences = 0;
    for (int start = 7; start < cards.length; start += 7) {
      differences += compare(one, start) == compare(other, start) ? 0 : 1;
    }
    return differences;
  }

  private int compare(SevenCards way, int start) {
    return Integer.compare(way.value(cards, start - 7), way.value(cards, start));
  }
}
