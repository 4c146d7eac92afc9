package dev.holdfast.session.room;

/**
 * The answer to a command: what happened and the room after it, or why not.
 *
 * @since 0.1
 */
public sealed interface RoomDecision {

  /**
   * The command was accepted. A command that asks for what already is changes nothing and has no
   * events.
   *
   * @param commit what is to be stored
   */
  record Accepted(Commit commit) implements RoomDecision {}

  /** The command was refused; the room is as it was. */
  record Rejected(Refusal refusal) implements RoomDecision {}
}
