package dev.holdfast.session.room;

import java.util.Optional;
import java.util.UUID;

/**
 * That an action was applied: what a repetition of it is answered with.
 *
 * @param gameId the game
 * @param userId whose action; another user's same id is another action
 * @param actionId the id they gave it
 * @param seq the number of its event
 * @since 0.1
 */
public record Receipt(UUID gameId, UUID userId, UUID actionId, long seq) {

  static Optional<Receipt> of(StreamEvent event) {
    if (!(event.event() instanceof PlayEvent.PlayerAction action)) {
      return Optional.empty();
    }
    StreamPosition at = event.position();
    return action.actionId().map(id -> new Receipt(at.gameId(), action.userId(), id, at.seq()));
  }
}
