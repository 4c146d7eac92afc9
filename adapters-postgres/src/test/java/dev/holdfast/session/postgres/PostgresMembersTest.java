package dev.holdfast.session.postgres;

import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.RejoinTokenStoreContract;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.SessionStoreContract;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomStory;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
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
