package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Rank;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What five cards amount to: all that matters when hands are compared, and nothing else.
 *
 * @param category the kind of hand
 * @param main the {@link RankSet} that names the hand: the pairs, the three or four of a kind, the
 *     top of the straight; empty for a high card and a flush
 * @param rest the other ranks: kickers, or the pair of a full house; empty for a straight
 */
record Strength(Category category, int main, int rest) {

  private static final List<Category> CATEGORIES = List.of(Category.values());

  /** The best hand among five or more cards of one suit. */
  static Strength suited(int ranks) {
    int straight = RankSet.topOfStraight(ranks);
    return straight != 0
        ? new Strength(Category.STRAIGHT_FLUSH, straight, 0)
        : new Strength(Category.FLUSH, 0, RankSet.highest(ranks, 5));
  }

  /** A number that is greater the stronger the hand; {@link #fromCode} reads it back. */
  int code() {
    return (category.ordinal() << 26) | (main << 13) | rest;
  }

  static Strength fromCode(int code) {
    return new Strength(
        CATEGORIES.get(code >> 26), (code >> 13) & (RankSet.COUNT - 1), code & (RankSet.COUNT - 1));
  }

  /** The ranks of the five cards in display order: what names the hand first, then high to low. */
  List<Rank> ranks() {
    return category.isStraight()
        ? RankSet.straightFrom(main)
        : Stream.concat(
                repeated(main, category.copiesOfMain()), repeated(rest, category.copiesOfRest()))
            .toList();
  }

  private static Stream<Rank> repeated(int ranks, int copies) {
    return RankSet.descending(ranks).stream()
        .flatMap(rank -> Collections.nCopies(copies, rank).stream());
  }
}
