package dev.holdfast.poker.equity;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.eval.HandRank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts boards by dealing each of them as people would, with the values people see. */
final class OneByOne {

  private final List<HoleCards> hands;
  private final long[] wins;
  private final long[] ties;
  private final long[] shares;
  private long boards;

  private OneByOne(List<HoleCards> hands) {
    this.hands = hands;
    wins = new long[hands.size()];
    ties = new long[hands.size()];
    shares = new long[hands.size()];
  }

  static List<Equity> equities(List<HoleCards> hands, List<Card> board, List<Card> dead) {
    List<Card> left = new ArrayList<>(Card.all());
    left.removeAll(board);
    left.removeAll(dead);
    hands.forEach(hand -> left.removeAll(hand.cards()));
    OneByOne count = new OneByOne(hands);
    count.complete(new ArrayList<>(board), left);
    return count.equities();
  }

  private void complete(List<Card> board, List<Card> left) {
    if (board.size() == 5) {
      showdown(board);
      return;
    }
    for (int next = 0; next < left.size(); next++) {
      board.add(left.get(next));
      complete(board, left.subList(next + 1, left.size()));
      board.remove(board.size() - 1);
    }
  }

  private void showdown(List<Card> board) {
    List<HandRank> ranks = hands.stream().map(hand -> rank(hand, board)).toList();
    HandRank best = Collections.max(ranks);
    int winners = Collections.frequency(ranks, best);
    boards++;
    for (int player = 0; player < ranks.size(); player++) {
      if (ranks.get(player).equals(best)) {
        shares[player] += 2520 / winners;
        wins[player] += winners == 1 ? 1 : 0;
        ties[player] += winners == 1 ? 0 : 1;
      }
    }
  }

  private static HandRank rank(HoleCards hand, List<Card> board) {
    List<Card> seven = new ArrayList<>(board);
    seven.addAll(hand.cards());
    return HandRank.of(seven);
  }

  private List<Equity> equities() {
    List<Equity> equities = new ArrayList<>();
    for (int player = 0; player < hands.size(); player++) {
      equities.add(new Equity(boards, wins[player], ties[player], shares[player]));
    }
    return equities;
  }
}
