package dev.holdfast.poker.history;

/**
 * A hand of a file, or why it cannot be read.
 *
 * @since 0.1
 */
public sealed interface PhhEntry {

  /** The hand's place in the file, from 1. */
  int number();

  /** The hand replayed, or the reason it cannot be read as a failed replay. */
  Replay replay();

  /**
   * A hand that was read.
   *
   * @param number its place in the file, from 1
   * @param hand the hand
   */
  record Legible(int number, PhhHand hand) implements PhhEntry {

    @Override
    public Replay replay() {
      return Replay.of(hand);
    }
  }

  /**
   * A hand that cannot be read. The hands around it are not affected.
   *
   * @param number its place in the file, from 1
   * @param reason what is wrong, with the line where it is a matter of notation
   */
  record Broken(int number, String reason) implements PhhEntry {

    @Override
    public Replay replay() {
      return Replay.failed(reason);
    }
  }
}
