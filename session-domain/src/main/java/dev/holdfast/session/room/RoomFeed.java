package dev.holdfast.session.room;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells whoever listens to a room what was stored, in commit order.
 *
 * @since 0.1
 */
public interface RoomFeed {

  /** Passes on a commit that is stored. */
  void publish(Commit commit);

  /**
   * Listens to a room. Listeners are called one commit after the other, on the thread that
   * publishes, or that found out what another process has stored: they only take note, and never
   * block or throw.
   */
  Subscription subscribe(UUID roomId, Consumer<Commit> listener);

  /** A listener's place in the feed. */
  interface Subscription extends AutoCloseable {

    /** Stops listening; again is no harm. */
    @Override
    void close();
  }
}
