package dev.holdfast.session.room;

import java.util.UUID;

/**
 * A place in a game's stream of events. Within a game and epoch the numbers are 1, 2, 3 … in commit
 * order, the same for every viewer.
 *
 * @param gameId whose stream
 * @param epoch 1 or more; goes up only when a game was restored to an earlier state
 * @param seq the number of the event last committed, 0 before the first
 * @since 0.1
 */
public record StreamPosition(UUID gameId, int epoch, long seq) {

  /** The beginning of a new game's stream, before any event. */
  public static StreamPosition startOf(UUID gameId) {
    return new StreamPosition(gameId, 1, 0);
  }

  /** The place of the next event. */
  public StreamPosition next() {
    return new StreamPosition(gameId, epoch, seq + 1);
  }

  /** Whether both are places in the same stream, so that their numbers can be compared. */
  public boolean isSameStream(StreamPosition other) {
    return gameId.equals(other.gameId) && epoch == other.epoch;
  }
}
