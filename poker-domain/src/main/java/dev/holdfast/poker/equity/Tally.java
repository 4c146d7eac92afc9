package dev.holdfast.poker.equity;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.eval.Evaluator;
import java.util.List;
import java.util.stream.IntStream;

/** Who won how much on the boards so far. For one thread. */
final class Tally {

  private final int knownHands;
  private final long[] keys;
  private final long[] cards;
  private final int[] values;
  private final long[] wins;
  private final long[] ties;
  private final long[] shares;
  private long boards;

  Tally(List<HoleCards> hands, int unknownHands) {
    int players = hands.size() + unknownHands;
    knownHands = hands.size();
    keys = new long[players];
    cards = new long[players];
    values = new int[players];
    wins = new long[players];
    ties = new long[players];
    shares = new long[players];
    for (int player = 0; player < knownHands; player++) {
      hold(player, hands.get(player));
    }
  }

  private void hold(int player, HoleCards hand) {
    List<Card> two = hand.cards();
    hold(player, two.get(0).index(), two.get(1).index());
  }

  /** Gives two cards to a player, instead of those from before. */
  void hold(int player, int first, int second) {
    keys[player] = Evaluator.key(first) + Evaluator.key(second);
    cards[player] = 1L << first | 1L << second;
  }

  int players() {
    return values.length;
  }

  /** The players from here on are dealt new cards for every board. */
  int firstUnknown() {
    return knownHands;
  }

  /**
   * Settles one board.
   *
   * @param boardKeys the sum of the keys of its five cards
   * @param board the cards as a set
   */
  void showdown(long boardKeys, long board) {
    int best = 0;
    int winners = 0;
    for (int player = 0; player < values.length; player++) {
      int value = Evaluator.evaluate(boardKeys + keys[player], board | cards[player]);
      winners = value > best ? 1 : value == best ? winners + 1 : winners;
      best = Math.max(best, value);
      values[player] = value;
    }
    boards++;
    award(best, winners);
  }

  private void award(int best, int winners) {
    int share = Equity.SHARES_OF_A_POT / winners;
    for (int player = 0; player < values.length; player++) {
      if (values[player] == best) {
        shares[player] += share;
        (winners == 1 ? wins : ties)[player]++;
      }
    }
  }

  List<Equity> equities() {
    return IntStream.range(0, values.length)
        .mapToObj(player -> new Equity(boards, wins[player], ties[player], shares[player]))
        .toList();
  }
}
