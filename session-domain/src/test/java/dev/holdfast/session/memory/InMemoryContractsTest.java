package dev.holdfast.session.memory;

import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.RejoinTokenStoreContract;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.SeatBindingsContract;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.SessionStoreContract;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.member.WhereaboutsContract;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.HandArchiveContract;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomAgendaContract;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomBusContract;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomDirectoryContract;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomFeedContract;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomJournalContract;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.RoomNewsContract;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStoreContract;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.SharedRoomFeedContract;
import java.time.Instant;
import org.junit.jupiter.api.Nested;

/** Memory keeps every contract a database does. */
class InMemoryContractsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final InMemoryWhereabouts whereabouts = new InMemoryWhereabouts();
  private final InMemorySeatBindings seats = new InMemorySeatBindings(() -> NOW);
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemoryRoomBus bus = new InMemoryRoomBus();
  private final InMemoryRoomFeed feed = new InMemoryRoomFeed();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryRejoinTokens tokens = new InMemoryRejoinTokens();

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
  class News extends RoomNewsContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomNews news() {
      return rooms;
    }
  }

  @Nested
  class Bus extends RoomBusContract {
    @Override
    protected RoomBus bus() {
      return bus;
    }
  }

  @Nested
  class SharedFeed extends SharedRoomFeedContract {
    @Override
    protected RoomStore store() {
      return rooms;
    }

    @Override
    protected RoomNews news() {
      return rooms;
    }

    @Override
    protected RoomBus bus() {
      return bus;
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
  class Feed extends RoomFeedContract {
    @Override
    protected RoomFeed feed() {
      return feed;
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

  @Nested
  class KnownWhereabouts extends WhereaboutsContract {
    @Override
    protected Whereabouts another() {
      return whereabouts.ofAnother();
    }
  }

  @Nested
  class KnownSeats extends SeatBindingsContract {
    @Override
    protected SeatBindings bindings() {
      return seats;
    }

    @Override
    protected RoomStory story() {
      return RoomStory.begins();
    }

    @Override
    protected Instant now() {
      return NOW;
    }
  }
}
