package dev.holdfast.poker.equity;

import dev.holdfast.poker.eval.Evaluator;
import java.util.random.RandomGenerator;

/** Shows a tally random boards, and random hands where they are unknown. */
final class RandomBoards {

  private final int[] deck;
  private final int toCome;
  private final long keys;
  private final long cards;
  private final Tally tally;

  RandomBoards(int[] deck, int[] board, Tally tally) {
    this.deck = deck;
    this.toCome = 5 - board.length;
    this.tally = tally;
    long sum = 0;
    long set = 0;
    for (int card : board) {
      sum += Evaluator.key(card);
      set |= 1L << card;
    }
    keys = sum;
    cards = set;
  }

  /** Deals one board. The deck is not put in order again: it was in none that matters. */
  void deal(RandomGenerator random) {
    int dealt = 0;
    for (int player = tally.firstUnknown(); player < tally.players(); player++) {
      tally.hold(player, draw(random, dealt), draw(random, dealt + 1));
      dealt += 2;
    }
    dealBoard(random, dealt);
  }

  private void dealBoard(RandomGenerator random, int dealt) {
    long sum = keys;
    long set = cards;
    for (int next = dealt; next < dealt + toCome; next++) {
      int card = draw(random, next);
      sum += Evaluator.key(card);
      set |= 1L << card;
    }
    tally.showdown(sum, set);
  }

  /** Any of the cards from a position on, which it changes places with. */
  private int draw(RandomGenerator random, int position) {
    int chosen = position + random.nextInt(deck.length - position);
    int card = deck[chosen];
    deck[chosen] = deck[position];
    deck[position] = card;
    return card;
  }
}
