package dev.holdfast.session.room;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened in a game. Throws {@link StoreUnavailable} as {@link RoomStore} does.
 *
 * @since 0.1
 */
public interface RoomJournal {

  /**
   * At most {@code limit} events of a game's current epoch that follow a number, in order; empty
   * for a game that is not known.
   */
  List<StreamEvent> after(UUID gameId, long seq, int limit);

  /** How far a game's stream has come, also of one that is over; empty for a game not known. */
  Optional<StreamPosition> head(UUID gameId);

  /** The receipt of an action of this user with this id, if it was applied. */
  Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId);
}
