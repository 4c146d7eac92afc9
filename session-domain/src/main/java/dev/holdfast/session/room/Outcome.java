package dev.holdfast.session.room;

/**
 * What a command came to.
 *
 * @since 0.1
 */
public sealed interface Outcome {

  /**
   * It was done, and is stored.
   *
   * @param room the room afterwards
   * @param seq the number of the command's first event; the current one if it changed nothing
   */
  record Done(Room room, long seq) implements Outcome {}

  /** It was refused; nothing changed. */
  record Refused(Refusal refusal) implements Outcome {}
}
