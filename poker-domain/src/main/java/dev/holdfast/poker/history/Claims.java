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

/** Works out what the players still in may hold, from the cards that are known. */
final class Claims {

  private static final int BEST = 7462;

  private final KnownCards known;
  private final List<Card> board;

  private Claims(KnownCards known) {
    this.known = known;
    this.board = known.board();
  }

  /** The claims of those who have not folded, by seat. */
  static List<Claim> of(Hand hand, KnownCards known, CardsUp cardsUp) {
    Claims claims = new Claims(known);
    return hand.players().stream()
        .filter(player -> !player.folded())
        .map(player -> claims.of(player, cardsUp))
        .toList();
  }

  private Claim of(Player player, CardsUp cardsUp) {
    int number = player.seat() + 1;
    return new Claim(
        player.seat(), ranks(number), cardsUp.isPresented(number), cardsUp.isMucked(number));
  }

  private BitSet ranks(int player) {
    BitSet ranks = new BitSet(BEST + 1);
    if (board.size() < Street.RIVER.boardSize()) {
      ranks.set(1, BEST + 1);
    } else {
      hands(known.hole(player)).forEach(hand -> ranks.set(HandRank.of(hand).value()));
    }
    return ranks;
  }

  /** Every seven cards that the player may have. */
  private List<List<Card>> hands(Set<Card> hole) {
    List<List<Card>> hands = List.of(with(board, List.copyOf(hole)));
    for (int missing = hole.size(); missing < 2; missing++) {
      hands =
          hands.stream()
              .flatMap(hand -> spare(hand).map(card -> with(hand, List.of(card))))
              .toList();
    }
    return hands;
  }

  private Stream<Card> spare(List<Card> hand) {
    Set<Card> seen = known.all();
    return Card.all().stream().filter(card -> !seen.contains(card) && !hand.contains(card));
  }

  private static List<Card> with(List<Card> cards, List<Card> more) {
    List<Card> all = new ArrayList<>(cards);
    all.addAll(more);
    return all;
  }
}
