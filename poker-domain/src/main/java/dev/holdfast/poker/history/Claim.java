package dev.holdfast.poker.history;

import java.util.BitSet;

/**
 * What a player still in at the end can have in the pots.
 *
 * @param seat whose, from 0
 * @param ranks the values of all the hands they may hold; one when their cards are known
 * @param presented whether they showed, or kept hidden without giving up
 * @param mucked whether they gave up their cards
 */
record Claim(int seat, BitSet ranks, boolean presented, boolean mucked) {

  /** Whether the cards say what it is worth. */
  boolean isKnown() {
    return ranks.cardinality() == 1;
  }

  /** Whether the cards were kept hidden when it was time to show them. */
  boolean isKeptHidden() {
    return presented && !isKnown();
  }

  /** The least it may be worth. */
  int least() {
    return ranks.nextSetBit(0);
  }
}
