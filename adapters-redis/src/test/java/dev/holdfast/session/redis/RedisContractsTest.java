package dev.holdfast.session.redis;

import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.SeatBindingsContract;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.SessionStoreContract;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemorySeatBindings;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomBusContract;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomJournalContract;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.SharedRoomFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Redis keeps the contracts of what it stands before, and of the bus it is. */
class RedisContractsTest {

  private final Instant now = Instant.now();

  private final InMemoryRooms rooms = new InMemoryRooms();
  private final List<Redis> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Redis::close);
  }

  private Redis redis() {
    Redis redis = Redis.at(RedisUrl.parse(RedisProcess.shared().url()), StoredParts.create());
    open.add(redis);
    return redis;
  }

  private RoomBus openedBus() {
    Redis redis = redis();
    RoomBus bus = redis.bus();
    redis.open();
    return bus;
  }

  @Nested
  class Sessions extends SessionStoreContract {
    private final Redis redis = redis();
    private final SessionStore store = redis.before(new InMemorySessions(), span -> List.of());

    Sessions() {
      redis.open();
    }

    @Override
    protected SessionStore store() {
      return store;
    }
  }

  @Nested
  class Seats extends SeatBindingsContract {
    private final Redis redis = redis();
    private final SeatBindings seats = redis.before(new InMemorySeatBindings(() -> now));
    private final RoomBus bus = redis.bus();

    Seats() {
      redis.open();
    }

    @Override
    protected SeatBindings bindings() {
      return seats;
    }

    @Override
    protected RoomStory story() {
      return RoomStory.keptBy(bus::announce);
    }

    @Override
    protected Instant now() {
      return whole(RedisContractsTest.this.now);
    }
  }

  @Nested
  class Bus extends RoomBusContract {
    @Override
    protected RoomBus bus() {
      return openedBus();
    }
  }

  @Nested
  class Feed extends SharedRoomFeedContract {
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
      return openedBus();
    }
  }

  @Nested
  class Journal extends RoomJournalContract {
    private final Redis redis = redis();
    private final RoomJournal journal = redis.before((RoomJournal) rooms);
    private final RoomBus bus = redis.bus();

    Journal() {
      redis.open();
    }

    @Override
    protected RoomStore store() {
      return new Announced(rooms, bus);
    }

    @Override
    protected RoomJournal journal() {
      return journal;
    }
  }

  /** Announces what is stored. */
  private record Announced(RoomStore store, RoomBus bus) implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      return store.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      Appended appended = store.append(commit);
      if (appended instanceof Appended.Stored) {
        bus.announce(commit);
      }
      return appended;
    }
  }
}
