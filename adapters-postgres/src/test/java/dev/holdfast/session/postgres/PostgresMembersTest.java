package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.RejoinTokenStoreContract;
import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.SessionStoreContract;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL keeps the contracts of sessions and rejoin tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresMembersTest {

  private Database database;

  @BeforeAll
  void connect() {
    database = Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
  }

  @AfterAll
  void disconnect() {
    database.close();
  }

  @Nested
  class Sessions extends SessionStoreContract {
    @Override
    protected SessionStore store() {
      return new PostgresSessions(database);
    }
  }

  @Test
  void what_was_removed_lately_is_told_to_other_processes() {
    PostgresSessions sessions = new PostgresSessions(database);
    TokenHash removed = TokenHash.of("removed");
    TokenHash kept = TokenHash.of("kept");
    Session session =
        new Session(
            UUID.randomUUID(), Optional.empty(), Instant.now(), Instant.now().plus(Session.LIFE));
    sessions.save(removed, session);
    sessions.save(kept, session);

    sessions.remove(removed);

    assertThat(sessions.removedWithin(Duration.ofMinutes(1)))
        .contains(removed)
        .doesNotContain(kept);
    assertThat(sessions.removedWithin(Duration.ofMinutes(-1))).isEmpty();
  }

  @Nested
  class RejoinTokens extends RejoinTokenStoreContract {
    @Override
    protected RejoinTokenStore store() {
      return new PostgresRejoinTokens(database);
    }

    @Override
    protected UUID newRoom() {
      Room room = RoomStory.keptBy(new PostgresRooms(database)::append).room();
      return room.id();
    }
  }
}
