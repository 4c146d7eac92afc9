package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.eval.HandRank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The players still in at the end with what they hold.
 *
 * @param contenders from the first left of the button
 */
record Showdown(List<Contender> contenders) {

  /**
   * One of them.
   *
   * @param player the player
   * @param ranks the best hand on each board; none when nobody else is left to compare with
   */
  record Contender(Player player, List<HandRank> ranks) {

    boolean isIn(Pot pot) {
      return pot.eligible().contains(player.seat());
    }

    boolean beats(Contender other, int run) {
      return ranks.get(run).compareTo(other.ranks.get(run)) > 0;
    }
  }

  static Showdown of(HandState state) {
    boolean compared = state.seats().live() > 1;
    List<List<Card>> boards = compared ? state.boards().all() : List.of();
    List<Contender> contenders = new ArrayList<>();
    for (Player player : state.seats().clockwiseFrom(state.seats().first())) {
      if (!player.folded()) {
        contenders.add(new Contender(player, ranks(player, boards)));
      }
    }
    return new Showdown(contenders);
  }

  private static List<HandRank> ranks(Player player, List<List<Card>> boards) {
    List<HandRank> ranks = new ArrayList<>(boards.size());
    for (List<Card> board : boards) {
      List<Card> seven = new ArrayList<>(7);
      seven.addAll(board);
      seven.addAll(player.cards().cards());
      ranks.add(HandRank.of(seven));
    }
    return ranks;
  }

  /** The best hand at a seat on the first board; null when there was nothing to compare. */
  @Nullable HandRank rankOf(int seat) {
    for (Contender contender : contenders) {
      if (contender.player().seat() == seat && !contender.ranks().isEmpty()) {
        return contender.ranks().get(0);
      }
    }
    return null;
  }

  /** Who wins a pot on a board, from the first winner left of the button. */
  List<Contender> winners(Pot pot, int run) {
    List<Contender> best = new ArrayList<>();
    for (Contender contender : contenders) {
      if (!contender.isIn(pot)) {
        continue;
      }
      if (!best.isEmpty() && contender.beats(best.get(0), run)) {
        best.clear();
      }
      if (best.isEmpty() || !best.get(0).beats(contender, run)) {
        best.add(contender);
      }
    }
    return best;
  }
}
