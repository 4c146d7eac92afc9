package dev.holdfast.session.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.RejoinTokenStoreContract;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.SessionStoreContract;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.HandArchiveContract;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomAgendaContract;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomDirectoryContract;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomJournalContract;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStoreContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Memory with a database behind it keeps every contract that either keeps. */
class DualWriteContractsTest {

  private final InMemoryRooms database = new InMemoryRooms();
  private final WriteBehind writer = new WriteBehind(2, Instant::now, new Toll());
  private final DualWriteRooms rooms = new DualWriteRooms(RoomPorts.of(database), writer);
  private final DualWriteSessions sessions = new DualWriteSessions(new InMemorySessions(), writer);
  private final DualWriteRejoinTokens tokens =
      new DualWriteRejoinTokens(new InMemoryRejoinTokens(), writer);

  @AfterEach
  void everythingIsWritten() throws InterruptedException {
    assertThat(writer.flush(Duration.ofSeconds(10))).isTrue();
    assertThat(writer.status().failed()).isZero();
    assertThat(rooms.divergences()).isEmpty();
    writer.close();
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

  @Nested
  class KnownSessions extends SessionStoreContract {
    @Override
    protected SessionStore store() {
      return sessions;
    }
  }

  @Nested
  class KnownTokens extends RejoinTokenStoreContract {
    @Override
    protected RejoinTokenStore store() {
      return tokens;
    }
  }
}
