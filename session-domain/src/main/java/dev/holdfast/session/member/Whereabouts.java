package dev.holdfast.session.member;

import java.util.UUID;

/**
 * Who has a socket open for which room, at whichever process: one process's view of it. Nobody
 * counts as away who has one anywhere. Safe for use by many threads. Every method throws {@link
 * dev.holdfast.session.room.StoreUnavailable} when the medium cannot be reached.
 *
 * @since 0.1
 */
public interface Whereabouts {

  /** Where no other process serves the same rooms. */
  Whereabouts HERE_ONLY = new HereOnly();

  /** Somebody's first socket for a room is open here; again is no harm. */
  void arrive(UUID roomId, UUID userId);

  /** Their last one here has gone; again is no harm. */
  void leave(UUID roomId, UUID userId);

  /**
   * Whether they have one at another process. One that has gone silent counts as running for a
   * moment, since those who were there need it to come back.
   */
  boolean isElsewhere(UUID roomId, UUID userId);
}
