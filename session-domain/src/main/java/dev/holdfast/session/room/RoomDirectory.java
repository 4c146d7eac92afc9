package dev.holdfast.session.room;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds rooms. Throws {@link StoreUnavailable} as {@link RoomStore} does.
 *
 * @since 0.1
 */
public interface RoomDirectory {

  /** The room with this code; codes are compared as they are written. */
  Optional<UUID> byCode(String code);

  /** The room this game is or was played in. */
  Optional<UUID> byGame(UUID gameId);
}
