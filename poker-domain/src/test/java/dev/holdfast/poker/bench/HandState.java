package dev.holdfast.poker.bench;

import java.util.Arrays;

/**
 * Up to six cards as far as they matter for seven, packed into a number: a byte a card, lowest
 * first, the rank from 1 in its higher half and the suit from 1 in its lower; 0 is a suit that can
 * make no flush any more.
 */
final class HandState {

  /** No hand: a card is in it twice, or a rank five times. */
  static final long IMPOSSIBLE = -1;

  private HandState() {}

  /** The state after one card more. */
  static long plus(long state, int card) {
    int[] cards = cards(state, card);
    return isPossible(cards) ? pack(forgetSuits(cards)) : IMPOSSIBLE;
  }

  /** What six cards and a seventh are worth; 0 if they are no hand. */
  static int value(long state, int card, PrimeProducts products) {
    int[] cards = cards(state, card);
    if (!isPossible(cards)) {
      return 0;
    }
    long product = 1;
    for (int each : cards) {
      product *= PrimeProducts.prime(((each >> 4) - 1) * 4);
    }
    return Math.max(products.ofRanks(product), flush(cards, products));
  }

  private static int flush(int[] cards, PrimeProducts products) {
    int best = 0;
    for (int suit = 1; suit <= 4; suit++) {
      int ranks = 0;
      for (int card : cards) {
        ranks |= (card & 15) == suit ? 1 << ((card >> 4) - 1) : 0;
      }
      best = Math.max(best, products.ofFlush(ranks));
    }
    return best;
  }

  private static int[] cards(long state, int another) {
    int known = (Long.SIZE + 7 - Long.numberOfLeadingZeros(state)) / 8;
    int[] cards = new int[known + 1];
    for (int i = 0; i < known; i++) {
      cards[i] = (int) (state >>> (8 * i)) & 255;
    }
    cards[known] = ((another / 4 + 1) << 4) | (another % 4 + 1);
    return cards;
  }

  private static boolean isPossible(int[] cards) {
    int another = cards[cards.length - 1];
    int sameRank = 0;
    for (int i = 0; i < cards.length - 1; i++) {
      if (cards[i] == another) {
        return false;
      }
      sameRank += cards[i] >> 4 == another >> 4 ? 1 : 0;
    }
    return sameRank < 4;
  }

  /** A suit matters while the cards to come could make it five. */
  private static int[] forgetSuits(int[] cards) {
    int needed = 5 - (7 - cards.length);
    int[] ofSuit = new int[16];
    for (int card : cards) {
      ofSuit[card & 15]++;
    }
    for (int i = 0; i < cards.length; i++) {
      cards[i] = ofSuit[cards[i] & 15] < needed ? cards[i] & ~15 : cards[i];
    }
    return cards;
  }

  private static long pack(int[] cards) {
    Arrays.sort(cards);
    long state = 0;
    for (int i = 0; i < cards.length; i++) {
      state |= (long) cards[i] << (8 * i);
    }
    return state;
  }
}
