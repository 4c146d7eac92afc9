package dev.holdfast.session.member;

import java.util.Optional;

/**
 * Where sessions are kept, by the hash of their id: the id itself is never seen here. Safe for use
 * by many threads. Every method throws {@link dev.holdfast.session.room.StoreUnavailable} when the
 * medium cannot be reached.
 *
 * @since 0.1
 */
public interface SessionStore {

  /** The session as it was last saved, over or not; nothing once it was removed. */
  Optional<Session> find(TokenHash id);

  /**
   * Keeps a session, new or changed, at least until it is over. One that was removed stays removed,
   * whatever is saved under its id later: somebody who logs out is not let in again by a renewal
   * under way.
   */
  void save(TokenHash id, Session session);

  /** Removes a session for good; again, or one that is not known, is no harm. */
  void remove(TokenHash id);
}
