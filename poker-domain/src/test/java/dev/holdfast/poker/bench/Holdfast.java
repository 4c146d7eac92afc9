package dev.holdfast.poker.bench;

import static dev.holdfast.poker.eval.Evaluator.canBeFlush;
import static dev.holdfast.poker.eval.Evaluator.evaluate;
import static dev.holdfast.poker.eval.Evaluator.evaluateWithoutFlush;
import static dev.holdfast.poker.eval.Evaluator.key;

import dev.holdfast.poker.card.Card;

/** Our own way. */
final class Holdfast extends SevenCards {

  private static final int PAIRS = Card.COUNT * (Card.COUNT - 1) / 2;

  /** Any two cards, those whose lower card is highest first: the pairs above a card come first. */
  private static final long[] PAIR = new long[PAIRS];

  private static final long[] KEYS_OF_PAIR = new long[PAIRS];

  static {
    int pair = 0;
    for (int f = Card.COUNT - 2; f >= 0; f--) {
      for (int g = f + 1; g < Card.COUNT; g++) {
        KEYS_OF_PAIR[pair] = key(f) + key(g);
        PAIR[pair++] = 1L << f | 1L << g;
      }
    }
  }

  @Override
  int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
    return evaluate(c0, c1, c2, c3, c4, c5, c6);
  }

  /** Reads the cards again where there is a flush, rather than keep all seven at hand for it. */
  @Override
  int value(byte[] cards, int start) {
    long keys =
        key(cards[start])
            + key(cards[start + 1])
            + key(cards[start + 2])
            + key(cards[start + 3])
            + key(cards[start + 4])
            + key(cards[start + 5])
            + key(cards[start + 6]);
    return canBeFlush(keys, 0) ? evaluate(keys, set(cards, start)) : evaluateWithoutFlush(keys);
  }

  private static long set(byte[] cards, int start) {
    long set = 0;
    for (int card = start; card < start + 7; card++) {
      set |= 1L << cards[card];
    }
    return set;
  }

  @Override
  int sumInSequence(int a, int b, int c, int d, int e) {
    long keys = key(a) + key(b) + key(c) + key(d) + key(e);
    int above = Card.COUNT - 1 - e;
    int pairs = above * (above - 1) / 2;
    return canBeFlush(keys, 2)
        ? sum(keys, 1L << a | 1L << b | 1L << c | 1L << d | 1L << e, pairs)
        : sumWithoutFlush(keys, pairs);
  }

  private static int sum(long fiveKeys, long five, int pairs) {
    int sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += evaluate(fiveKeys + KEYS_OF_PAIR[pair], five | PAIR[pair]);
    }
    return sum;
  }

  private static int sumWithoutFlush(long fiveKeys, int pairs) {
    int sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += evaluateWithoutFlush(fiveKeys + KEYS_OF_PAIR[pair]);
    }
    return sum;
  }
}
