package dev.holdfast.session.javalin;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.memory.InMemoryRejoinTokens;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.office.Figures;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.office.PersonalData;
import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.PlayCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.StoreUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A whole server over memory, on a free port, with a clock that goes when it is told to. */
final class TestHouse implements AutoCloseable {

  static final String SECRET = "0123456789abcdef0123456789abcdef-seats";
  static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private static final Duration BEAT = Duration.ofSeconds(30);

  /** No test but those about it runs into the limit. */
  static final WebConfig CONFIG =
      WebConfig.of(SECRET).withLimits(new WebConfig.Limits(1000, 1000, 1000, 16 * 1024));

  final InMemoryRooms rooms = new InMemoryRooms();
  final InMemorySessions sessions = new InMemorySessions();
  final AtomicReference<Instant> now = new AtomicReference<>(START);
  final AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.empty());
  final AtomicBoolean storeIsDown = new AtomicBoolean();
  final AtomicBoolean storeIsBroken = new AtomicBoolean();
  final AtomicReference<Runnable> beforeStoring = new AtomicReference<>(() -> {});
  final List<SocketFact> facts = new CopyOnWriteArrayList<>();
  final Map<UUID, Instant> beats = new ConcurrentHashMap<>();
  final Metrics metrics = new Metrics();
  final RoomService service;
  final Backend backend;
  final WebServer server;

  private final InstantSource clock = now::get;
  private final RoomTimers timers = new RoomTimers(clock, 1, roomId -> {});

  private TestHouse(WebConfig config, Optional<Figures> figures, Optional<PersonalData> people) {
    SecureRandom random = new SecureRandom();
    RoomStore store = new FailingStore();
    RoomFeed feed = metrics.counting(new InMemoryRoomFeed());
    service =
        new RoomService(
            store, rooms, feed, timers, clock, (game, hand) -> Deck.startingWith(List.of()));
    backend =
        new Backend(
            service,
            store,
            rooms,
            rooms,
            rooms,
            rooms,
            feed,
            new Sessions(sessions, random, clock),
            new RejoinTokens(new InMemoryRejoinTokens(), random, clock),
            clock,
            random,
            obstacle::get,
            metrics,
            new Office(facts::add, (room, user, at) -> beats.put(user, at), figures, people));
    server = new WebServer(config, backend).start("127.0.0.1", 0);
  }

  static TestHouse open() {
    return open(CONFIG);
  }

  static TestHouse open(WebConfig config) {
    return open(config, Optional.empty(), Optional.empty());
  }

  static TestHouse open(
      WebConfig config, Optional<Figures> figures, Optional<PersonalData> people) {
    return new TestHouse(config, figures, people);
  }

  /** Somebody with a browser of their own. */
  Browser visitor() {
    return new Browser("http://127.0.0.1:" + server.port());
  }

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  /** Time passes for clients that beat every half minute; rooms are woken as their alarms would. */
  void passBeating(Duration time, SocketClient... clients) {
    Instant end = now.get().plus(time);
    while (now.get().isBefore(end)) {
      Duration left = Duration.between(now.get(), end);
      pass(left.compareTo(BEAT) < 0 ? left : BEAT);
      wakeRooms();
      List.of(clients).forEach(SocketClient::beat);
    }
  }

  /** Every room does what is due by now. */
  void wakeRooms() {
    rooms
        .dueBy(now.get(), Integer.MAX_VALUE)
        .forEach(roomId -> service.handle(roomId, new PlayCommand.Tick()));
  }

  Room room(UUID roomId) {
    return rooms.load(roomId).orElseThrow();
  }

  @Override
  public void close() {
    server.stop();
    timers.close();
    metrics.close();
  }

  /** The rooms, behind a medium that can go away. */
  private final class FailingStore implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      fail();
      return rooms.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      fail();
      beforeStoring.get().run();
      return rooms.append(commit);
    }

    private void fail() {
      if (storeIsDown.get()) {
        throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
      }
      if (storeIsBroken.get()) {
        throw new IllegalStateException("a secret inside");
      }
    }
  }
}
