package dev.holdfast.session.memory;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.StoreUnavailable;
import java.util.Optional;

/**
 * Sessions in memory first and in a database behind; see {@link DualWriteRooms}. Safe for use by
 * many threads.
 *
 * @since 0.1
 */
public final class DualWriteSessions implements SessionStore {

  private final InMemorySessions memory = new InMemorySessions();
  private final SessionStore behind;
  private final WriteBehind writer;

  /** Nothing in memory yet. */
  public DualWriteSessions(SessionStore behind, WriteBehind writer) {
    this.behind = behind;
    this.writer = writer;
  }

  @Override
  public Optional<Session> find(TokenHash id) {
    if (!memory.hasSeen(id)) {
      stored(id).ifPresent(session -> memory.save(id, session));
    }
    return memory.find(id);
  }

  /** Without the database memory has to do. */
  private Optional<Session> stored(TokenHash id) {
    try {
      return behind.find(id);
    } catch (StoreUnavailable away) {
      return Optional.empty();
    }
  }

  @Override
  public void save(TokenHash id, Session session) {
    memory.save(id, session);
    writer.write(id, () -> behind.save(id, session));
  }

  @Override
  public void remove(TokenHash id) {
    memory.remove(id);
    writer.write(id, () -> behind.remove(id));
  }
}
