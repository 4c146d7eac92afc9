package dev.holdfast.session.memory;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions in memory; gone with the process.
 *
 * @since 0.1
 */
public final class InMemorySessions implements SessionStore {

  /** What was removed is remembered as empty, so that it stays removed. */
  private final Map<TokenHash, Optional<Session>> sessions = new ConcurrentHashMap<>();

  /** No sessions yet. */
  public InMemorySessions() {}

  @Override
  public Optional<Session> find(TokenHash id) {
    return sessions.getOrDefault(id, Optional.empty());
  }

  /** Whether a session was here, and may have been removed since. */
  boolean hasSeen(TokenHash id) {
    return sessions.containsKey(id);
  }

  @Override
  public void save(TokenHash id, Session session) {
    sessions.merge(id, Optional.of(session), (old, changed) -> old.isEmpty() ? old : changed);
  }

  @Override
  public void remove(TokenHash id) {
    sessions.put(id, Optional.empty());
  }
}
