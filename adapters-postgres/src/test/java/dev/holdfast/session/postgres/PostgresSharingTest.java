package dev.holdfast.session.postgres;

import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.SeatBindingsContract;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.member.WhereaboutsContract;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.RoomNewsContract;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.SharedRoomFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL keeps the contracts of what several servers share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresSharingTest {

  private final List<PostgresWhereabouts> servers = new ArrayList<>();
  private Database database;
  private PostgresRooms rooms;

  @BeforeAll
  void connect() {
    database = Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
    rooms = new PostgresRooms(database);
  }

  @AfterAll
  void disconnect() {
    servers.forEach(PostgresWhereabouts::close);
    database.close();
  }

  @Nested
  class News extends RoomNewsContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomNews news() {
      return new PostgresRoomNews(database);
    }
  }

  /** Without Redis: nothing says when to look. */
  @Nested
  class Feed extends SharedRoomFeedContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomNews news() {
      return new PostgresRoomNews(database);
    }

    @Override
    protected RoomBus bus() {
      return RoomBus.NONE;
    }
  }

  @Nested
  class Seats extends SeatBindingsContract {
    @Override
    protected SeatBindings bindings() {
      return new PostgresSeatBindings(database);
    }

    @Override
    protected RoomStory story() {
      return RoomStory.keptBy(rooms::append);
    }

    @Override
    protected Instant now() {
      return whole(Instant.now());
    }
  }

  @Nested
  class Presence extends WhereaboutsContract {
    @Override
    protected Whereabouts another() {
      PostgresWhereabouts server = new PostgresWhereabouts(database);
      servers.add(server);
      server.start(lost -> {});
      return server;
    }
  }
}
