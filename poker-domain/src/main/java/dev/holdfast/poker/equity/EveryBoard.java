package dev.holdfast.poker.equity;

import dev.holdfast.poker.eval.Evaluator;

/** Shows a tally every board that a deck can complete. */
final class EveryBoard {

  private final int[] deck;
  private final Tally tally;

  EveryBoard(int[] deck, Tally tally) {
    this.deck = deck;
    this.tally = tally;
  }

  /** Goes on from the cards that are on the board. */
  void dealt(int[] board) {
    long keys = 0;
    long cards = 0;
    for (int card : board) {
      keys += Evaluator.key(card);
      cards |= 1L << card;
    }
    deal(5 - board.length, 0, keys, cards);
  }

  private void deal(int toCome, int from, long keys, long cards) {
    if (toCome == 0) {
      tally.showdown(keys, cards);
      return;
    }
    for (int next = from; next <= deck.length - toCome; next++) {
      int card = deck[next];
      deal(toCome - 1, next + 1, keys + Evaluator.key(card), cards | 1L << card);
    }
  }
}
