package dev.holdfast.poker.bench;

import dev.holdfast.poker.card.Card;

/**
 * The classic: a prime for each rank, whose product over the cards tells the ranks in any order.
 * Here it is taken over all seven cards, so that one search in a hash table finds the value; a
 * count of suits in the bits of another sum finds flushes.
 */
final class PrimeProducts extends SevenCards {

  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
  private static final int SLOT_BITS = 17;
  private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

  private final long[] products = new long[1 << SLOT_BITS];
  private final int[] values = new int[1 << SLOT_BITS];
  private final int[] flushes = new int[1 << 13];
  private final BestOf21 naive = new BestOf21();
  private final int[] cards = new int[7];

  PrimeProducts() {
    fillRanks(0, 0, 1);
    for (int ranks = 0; ranks < flushes.length; ranks++) {
      flushes[ranks] = bestFlush(ranks);
    }
  }

  private static int bestFlush(int ranks) {
    int best = 0;
    for (int five = ranks; five != 0; five = (five - 1) & ranks) {
      if (Integer.bitCount(five) == 5) {
        best = Math.max(best, FiveCards.unpaired(five, true));
      }
    }
    return best;
  }

  /** Adds every way to go on with ranks not below a card's; the suits rotate, so none is flush. */
  private void fillRanks(int dealt, int lowest, long product) {
    if (dealt == 7) {
      put(product, naive.value(at(0), at(1), at(2), at(3), at(4), at(5), at(6)));
      return;
    }
    for (int rank = lowest; rank < PRIMES.length; rank++) {
      if (dealt < 4 || cards[dealt - 4] != rank) {
        cards[dealt] = rank;
        fillRanks(dealt + 1, rank, product * PRIMES[rank]);
      }
    }
  }

  private int at(int position) {
    return cards[position] * 4 + position % 4;
  }

  private void put(long product, int value) {
    int slot = slot(product);
    products[slot] = product;
    values[slot] = value;
  }

  /** Where the product is, or the free slot where it belongs. */
  private int slot(long product) {
    int slot = (int) ((product * SCATTER) >>> (Long.SIZE - SLOT_BITS));
    while (products[slot] != product && products[slot] != 0) {
      slot = (slot + 1) & (products.length - 1);
    }
    return slot;
  }

  /** The value of seven cards that are no flush, by the product of their {@link #prime}s. */
  int ofRanks(long product) {
    return values[slot(product)];
  }

  /** The value of five or more ranks in one suit. */
  int ofFlush(int ranks) {
    return flushes[ranks];
  }

  /** The prime of a card's rank. */
  static long prime(int card) {
    return PRIMES[card >> 2];
  }

  /** A number whose sum counts a hand's cards of each suit in four bits. */
  static int suit(int card) {
    return 1 << (4 * (card & 3));
  }

  /** The value of seven cards. */
  int value(long product, int suits, long cardSet) {
    int flush = (suits + 0x3333) & 0x8888;
    return flush == 0
        ? ofRanks(product)
        : ofFlush(ranksOf(Integer.numberOfTrailingZeros(flush) / 4, cardSet));
  }

  private static int ranksOf(int suit, long cardSet) {
    int ranks = 0;
    for (int card = suit; card < Card.COUNT; card += 4) {
      ranks |= (int) ((cardSet >>> card) & 1) << (card >> 2);
    }
    return ranks;
  }

  @Override
  int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
    return value(
        prime(c0) * prime(c1) * prime(c2) * prime(c3) * prime(c4) * prime(c5) * prime(c6),
        suit(c0) + suit(c1) + suit(c2) + suit(c3) + suit(c4) + suit(c5) + suit(c6),
        1L << c0 | 1L << c1 | 1L << c2 | 1L << c3 | 1L << c4 | 1L << c5 | 1L << c6);
  }

  @Override
  int sumInSequence(int a, int b, int c, int d, int e) {
    long product = prime(a) * prime(b) * prime(c) * prime(d) * prime(e);
    int suits = suit(a) + suit(b) + suit(c) + suit(d) + suit(e);
    long five = 1L << a | 1L << b | 1L << c | 1L << d | 1L << e;
    int sum = 0;
    for (int f = e + 1; f < Card.COUNT; f++) {
      long six = product * prime(f);
      for (int g = f + 1; g < Card.COUNT; g++) {
        sum += value(six * prime(g), suits + suit(f) + suit(g), five | 1L << f | 1L << g);
      }
    }
    return sum;
  }
}
