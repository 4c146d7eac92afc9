package dev.holdfast.session.room;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The finished hands of a game. Throws {@link StoreUnavailable} as {@link RoomStore} does.
 *
 * @since 0.1
 */
public interface HandArchive {

  /** All of a game's finished hands, in order. */
  List<FinishedHand> hands(UUID gameId);

  /** One of them. */
  Optional<FinishedHand> hand(UUID gameId, int handNumber);
}
