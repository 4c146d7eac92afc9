package dev.holdfast.session.postgres;

import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.HandArchiveContract;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomAgendaContract;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomDirectoryContract;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomJournalContract;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL keeps the contracts of the ports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRoomsTest {

  private Database database;
  private PostgresRooms rooms;

  @BeforeAll
  void connect() {
    database = Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
    rooms = new PostgresRooms(database);
  }

  @AfterAll
  void disconnect() {
    database.close();
  }

  @Nested
  class Store extends RoomStoreContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }
  }

  @Nested
  class Directory extends RoomDirectoryContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomDirectory directory() {
      return rooms;
    }
  }

  @Nested
  class Agenda extends RoomAgendaContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomAgenda agenda() {
      return rooms;
    }
  }

  @Nested
  class Journal extends RoomJournalContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomJournal journal() {
      return rooms;
    }
  }

  @Nested
  class Archive extends HandArchiveContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected HandArchive archive() {
      return rooms;
    }
  }
}
