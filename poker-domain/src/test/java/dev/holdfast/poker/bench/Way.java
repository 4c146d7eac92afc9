package dev.holdfast.poker.bench;

/** The ways to value seven cards that are measured. */
public enum Way {
  /** Our own. */
  HOLDFAST,
  /** A table of all states of a hand, 130 MB. */
  STATE_WALK,
  /** A prime for each rank, and a search for their product. */
  PRIME_PRODUCTS,
  /** The best of 21 fives. */
  BEST_OF_21;

  SevenCards evaluator() {
    return switch (this) {
      case HOLDFAST -> new Holdfast();
      case STATE_WALK -> new StateWalk();
      case PRIME_PRODUCTS -> new PrimeProducts();
      case BEST_OF_21 -> new BestOf21();
    };
  }
}
