package dev.holdfast.poker.hand;

/**
 * The chips at a seat.
 *
 * @param seat the seat's index, 0 or more
 * @param chips 0 or more
 * @since 0.1
 */
public record Stack(int seat, long chips) {

  /**
   * A stack within its ranges.
   *
   * @throws IllegalArgumentException if the seat or the chips are negative
   */
  public Stack {
    if (seat < 0 || chips < 0) {
      throw new IllegalArgumentException("no such stack: " + chips + " at seat " + seat);
    }
  }
}
