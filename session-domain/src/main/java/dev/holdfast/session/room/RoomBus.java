package dev.holdfast.session.room;

import java.util.UUID;

/**
 * Carries word between processes that rooms have moved on. Word may get lost, come late, twice or
 * in another order, so that nobody goes by it but to look sooner. Safe for use by many threads;
 * nothing here blocks or throws.
 *
 * @since 0.1
 */
public interface RoomBus {

  /** Where there is no way to hear of each other but by looking. */
  RoomBus NONE = new SilentBus();

  /** Says what was stored; private parts stay here. */
  void announce(Commit commit);

  /** Opens this process's line. */
  Line open(Ear ear);

  /** Whether word gets through just now, as far as is known. */
  boolean isUp();

  /** Takes what is heard; it only takes note. */
  interface Ear {

    /** A room has come to a position, if it was not there before. */
    void moved(UUID roomId, StreamPosition to);

    /** From now on it is heard where a room goes; before this, word of it may have been lost. */
    void hearsOf(UUID roomId);
  }

  /** A process's end of the bus. */
  interface Line extends AutoCloseable {

    /** From now on the ear hears of a room; again is no harm. */
    void follow(UUID roomId);

    /** From now on it need not. */
    void unfollow(UUID roomId);

    /** Hears nothing any more. */
    @Override
    void close();
  }
}
