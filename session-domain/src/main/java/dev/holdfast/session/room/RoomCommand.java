package dev.holdfast.session.room;

import java.util.Optional;
import java.util.UUID;

/**
 * Anything asked of a room. A command knows its own preconditions; it is decided by {@link
 * Room#decide}.
 *
 * @since 0.1
 */
public sealed interface RoomCommand
    permits Deferrable, MemberCommand, SeatCommand, HostCommand, PlayCommand {

  /** Who asks. */
  UUID by();

  /**
   * Records what follows from the command, or says why it is refused. What a refused command has
   * recorded is thrown away.
   */
  Optional<Refusal> decide(Draft draft);

  /**
   * Does what was asked for earlier, when whoever asked had the right to, and had to wait; whether
   * it is possible is judged again.
   */
  default Optional<Refusal> carryOut(Draft draft) {
    return decide(draft);
  }
}
