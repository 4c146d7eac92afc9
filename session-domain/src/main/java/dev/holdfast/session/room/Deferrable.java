package dev.holdfast.session.room;

import java.util.UUID;

/**
 * A command that waits for the end of the hand if one is being played.
 *
 * @since 0.1
 */
public sealed interface Deferrable extends RoomCommand
    permits SeatCommand.LeaveSeat,
        SeatCommand.Rebuy,
        HostCommand.PauseGame,
        HostCommand.EndGame,
        HostCommand.AdjustChips,
        HostCommand.ChangeSettings {

  /** What is asked for, in one word for the wire: {@code pause}, {@code rebuy}. */
  String change();

  /** The same without what somebody has said in it, or what was said of them. */
  default Deferrable forgetting(UUID userId) {
    return this;
  }

  /** Whether an earlier command asks for the same already. */
  default boolean repeats(Deferrable earlier) {
    return equals(earlier);
  }
}
