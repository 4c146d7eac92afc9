package dev.holdfast.session.room;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One atomic change of a room: stored whole if the room still stands where it did, or not at all.
 *
 * @param before the room it was decided on; null if this opens the room
 * @param events what happened, in order; a game that ends is followed by the first event of the
 *     next
 * @param after the room afterwards
 * @param finished the hands that came to their end in it, in order; mostly none
 * @since 0.1
 */
public record Commit(
    @Nullable Room before, List<StreamEvent> events, Room after, List<FinishedHand> finished) {

  /** Keeps its own copies. */
  public Commit {
    events = List.copyOf(events);
    finished = List.copyOf(finished);
  }

  /** Whether there is nothing to store. */
  public boolean isEmpty() {
    return events.isEmpty();
  }

  /** The player's action this change answers, if it answers one that carries an id. */
  public Optional<Receipt> receipt() {
    return events.stream().flatMap(event -> Receipt.of(event).stream()).findFirst();
  }
}
