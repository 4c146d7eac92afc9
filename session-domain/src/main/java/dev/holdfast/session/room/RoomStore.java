package dev.holdfast.session.room;

import java.util.Optional;
import java.util.UUID;

/**
 * Where rooms are kept. Safe for use by many threads and, where the medium allows it, by many
 * processes: the position a commit was decided on guards it.
 *
 * <p>Every method throws {@link StoreUnavailable} when the medium cannot be reached; then nothing
 * is known to have changed.
 *
 * @since 0.1
 */
public interface RoomStore {

  /** The room as it was last stored. */
  Optional<Room> load(UUID roomId);

  /**
   * The same, but never from memory: what no refusal may be founded on anything less than. Only a
   * store that remembers rooms differs here.
   */
  default Optional<Room> reload(UUID roomId) {
    return load(roomId);
  }

  /**
   * Stores a commit whole, if the room still stands where it was decided, and otherwise nothing of
   * it. When this returns {@link Appended.Stored}, the change survives whatever this medium
   * survives.
   */
  Appended append(Commit commit);
}
