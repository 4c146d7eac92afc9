package dev.holdfast.poker.eval;

import dev.holdfast.poker.card.Rank;
import java.util.List;

/** Says what a hand is the way players do; {@link HandRank#words} documents the wording. */
final class Words {

  private final Strength strength;
  private final List<Rank> ranks;

  private Words(Strength strength) {
    this.strength = strength;
    this.ranks = strength.ranks();
  }

  static String of(Strength strength) {
    return new Words(strength).say();
  }

  private String say() {
    return switch (strength.category()) {
      case HIGH_CARD -> first() + " high";
      case PAIR -> "pair of " + plural(0);
      case TWO_PAIR -> "two pair, " + plural(0) + " and " + plural(2);
      case THREE_OF_A_KIND -> "three of a kind, " + plural(0);
      case STRAIGHT -> "straight to the " + first();
      case FLUSH -> "flush, " + first() + " high";
      case FULL_HOUSE -> "full house, " + plural(0) + " full of " + plural(3);
      case FOUR_OF_A_KIND -> "four of a kind, " + plural(0);
      case STRAIGHT_FLUSH -> straightFlush();
    };
  }

  private String straightFlush() {
    return ranks.get(0) == Rank.ACE ? "royal flush" : "straight flush to the " + first();
  }

  private String first() {
    return ranks.get(0).word();
  }

  private String plural(int position) {
    Rank rank = ranks.get(position);
    return rank.word() + (rank == Rank.SIX ? "es" : "s");
  }
}
