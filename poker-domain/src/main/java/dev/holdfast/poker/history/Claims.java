package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.eval.HandRank;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Street;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the players still in may hold, by the cards that are known.
 *
 * @param live those who have not folded
 * @param known the cards
 * @param cardsUp what they did with them at the showdown
 */
record Claims(List<Player> live, KnownCards known, CardsUp cardsUp) {

  private static final int BEST = 7462;

  static Claims of(Hand hand, KnownCards known, CardsUp cardsUp) {
    return new Claims(
        hand.players().stream().filter(player -> !player.folded()).toList(), known, cardsUp);
  }

  /** Whether the cards tell who won: all are known and nobody gave up, or only one is left. */
  boolean tellWhoWon() {
    return live.size() == 1 || (isBoardKnown() && live.stream().allMatch(this::standsOpen));
  }

  /** The claims by seat. */
  List<Claim> all() {
    return live.stream().map(this::claim).toList();
  }

  private boolean standsOpen(Player player) {
    return known.isHoleKnown(number(player)) && !cardsUp.isMucked(number(player));
  }

  private boolean isBoardKnown() {
    return known.board().size() == Street.RIVER.boardSize();
  }

  private Claim claim(Player player) {
    int number = number(player);
    return new Claim(
        player.seat(), ranks(number), cardsUp.isPresented(number), cardsUp.isMucked(number));
  }

  private BitSet ranks(int player) {
    BitSet ranks = new BitSet(BEST + 1);
    if (isBoardKnown()) {
      hands(known.hole(player)).forEach(hand -> ranks.set(HandRank.of(hand).value()));
    } else {
      ranks.set(1, BEST + 1);
    }
    return ranks;
  }

  /** Every seven cards that somebody of whom these hole cards are known may have. */
  private Stream<List<Card>> hands(Set<Card> hole) {
    Stream<List<Card>> hands = Stream.of(with(known.board(), hole));
    for (int missing = hole.size(); missing < 2; missing++) {
      hands = hands.flatMap(hand -> spare(hand).map(card -> with(hand, Set.of(card))));
    }
    return hands;
  }

  private Stream<Card> spare(List<Card> hand) {
    Set<Card> seen = known.all();
    return Card.all().stream().filter(card -> !seen.contains(card) && !hand.contains(card));
  }

  private static List<Card> with(List<Card> cards, Set<Card> more) {
    List<Card> all = new ArrayList<>(cards);
    all.addAll(more);
    return all;
  }

  private static int number(Player player) {
    return player.seat() + 1;
  }
}
