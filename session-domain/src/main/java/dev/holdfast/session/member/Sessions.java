package dev.holdfast.session.member;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows people again by a secret id their browser keeps. A session lasts seven days from its last
 * use; it is written at most once an hour for that. Safe for use by many threads. What the store
 * throws comes through.
 *
 * @since 0.1
 */
public final class Sessions {

  private final SessionStore store;
  private final Secrets secrets;
  private final InstantSource clock;

  /**
   * A session that has just begun.
   *
   * @param id the secret for the browser to keep; it is stored nowhere else, and {@link #toString}
   *     does not tell it
   */
  public record Begun(String id, Session session) {
    @Override
    public String toString() {
      return "a session of " + session.userId();
    }
  }

  /**
   * A session that goes on.
   *
   * @param renewed whether its end was moved just now, which the browser's copy must learn
   */
  public record Resumed(Session session, boolean renewed) {}

  /** Over this store. */
  public Sessions(SessionStore store, SecureRandom random, InstantSource clock) {
    this.store = store;
    this.secrets = new Secrets(random);
    this.clock = clock;
  }

  /** Begins a session for a user, new or known. */
  public Begun begin(UUID userId, Optional<String> displayName) {
    Begun begun = new Begun(secrets.next(), Session.begin(userId, displayName, clock.instant()));
    store.save(TokenHash.of(begun.id()), begun.session());
    return begun;
  }

  /** The session with this id, if it is not over; renewed when that is due. */
  public Optional<Resumed> resume(String id) {
    Instant now = clock.instant();
    return find(TokenHash.of(id))
        .map(
            session ->
                session.isDueForRenewal(now)
                    ? new Resumed(saved(id, session.renewed(now)), true)
                    : new Resumed(session, false));
  }

  /** Whether the session with the id of this hash is neither over nor revoked. */
  public boolean isLive(TokenHash id) {
    return find(id).isPresent();
  }

  /** Changes the name of the session with this id; nothing if it is over. */
  public Optional<Session> rename(String id, String displayName) {
    return find(TokenHash.of(id)).map(session -> saved(id, session.named(displayName)));
  }

  /** Ends a session at once. */
  public void revoke(String id) {
    store.remove(TokenHash.of(id));
  }

  /** Ends the session with the id of this hash at once. */
  public void revoke(TokenHash id) {
    store.remove(id);
  }

  private Optional<Session> find(TokenHash id) {
    return store.find(id).filter(session -> !session.isOver(clock.instant()));
  }

  private Session saved(String id, Session session) {
    store.save(TokenHash.of(id), session);
    return session;
  }
}
