package dev.holdfast.session.javalin;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.memory.InMemoryRejoinTokens;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.HostCommand;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A room and its sockets on one thread: what would happen on others waits until chance picks it,
 * and every read may find that the room changes just before or just after.
 */
final class StreamWalk implements AutoCloseable {

  private static final UUID ROOM = new UUID(1, 1);
  private static final UUID HOST = new UUID(2, 0);
  private static final int CLIENTS = 4;

  private final Random random;
  private final int lossPercent;
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final List<Runnable> pending = new ArrayList<>();
  private final InstantSource clock = () -> TestHouse.START.plus(Duration.ofMinutes(steps()));
  private final RoomTimers timers = new RoomTimers(clock, 1, roomId -> {});
  private final SocketThreads threads = new SocketThreads();
  private final WildFeed feed = new WildFeed();
  private final RoomService service =
      new RoomService(
          rooms, rooms, feed, timers, clock, (game, hand) -> Deck.startingWith(List.of()));
  private final Web web;
  private final Frames frames;
  private final Presence presence;
  private final Metrics metrics = new Metrics();
  private final RoomChannel channel;
  private final List<StreamReader> clients = new ArrayList<>();
  private boolean calm;
  private int steps;

  StreamWalk(Random random, int lossPercent) {
    this.random = random;
    this.lossPercent = lossPercent;
    web = Web.of(TestHouse.CONFIG, backend());
    frames = new Frames(web.json());
    presence = new Presence(service, threads.blocking(), threads.blocking(), Whereabouts.HERE_ONLY);
    service.open(
        new RoomInfo(ROOM, "WALKER", HOST, RoomSettings.DEFAULT, TestHouse.START),
        "Helen",
        new UUID(3, 0));
    channel =
        new RoomChannel(
            new Mailbox(pending::add),
            pending::add,
            new RoomReader(ROOM, new MeddledStore(), new MeddledJournal()),
            frames,
            room -> {},
            feed::subscribe);
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new StreamReader());
    }
  }

  private Backend backend() {
    SecureRandom secure = new SecureRandom();
    return new Backend(
        service,
        rooms,
        rooms,
        rooms,
        rooms,
        rooms,
        feed,
        new Sessions(new InMemorySessions(), secure, clock),
        new RejoinTokens(new InMemoryRejoinTokens(), secure, clock),
        clock,
        secure,
        Optional::empty,
        metrics,
        Office.NONE);
  }

  private int steps() {
    return steps;
  }

  /** One thing happens. */
  void step() {
    steps++;
    StreamReader client = clients.get(random.nextInt(CLIENTS));
    switch (random.nextInt(10)) {
      case 0 -> change();
      case 1 -> connect(client);
      case 2 -> client.sync();
      case 3 -> client.beat();
      case 4 -> client.disconnect();
      default -> goOn();
    }
  }

  /** Everybody is there, and whatever is under way comes to its end. */
  void settle() {
    clients.forEach(this::connect);
    calm = true;
    finish();
  }

  /** Everybody beats once more. */
  void beat() {
    steps++;
    clients.forEach(StreamReader::beat);
    finish();
  }

  List<StreamPosition> positions() {
    return clients.stream().map(client -> client.model.position()).toList();
  }

  StreamPosition end() {
    return rooms.load(ROOM).orElseThrow().position();
  }

  List<String> complaints() {
    return clients.stream().flatMap(client -> client.model.complaints().stream()).toList();
  }

  @Override
  public void close() {
    metrics.close();
    timers.close();
    threads.close();
  }

  private void goOn() {
    if (!pending.isEmpty()) {
      pending.remove(random.nextInt(pending.size())).run();
    }
  }

  private void finish() {
    while (!pending.isEmpty()) {
      goOn();
    }
  }

  private void connect(StreamReader client) {
    if (client.attendance == null) {
      client.connect();
    }
  }

  private void change() {
    service.handle(ROOM, command());
  }

  private RoomCommand command() {
    UUID somebody = new UUID(2, random.nextInt(CLIENTS));
    return switch (random.nextInt(6)) {
      case 0 -> new MemberCommand.Join(somebody, "Guest " + somebody.getLeastSignificantBits());
      case 1 -> new HostCommand.Approve(HOST, somebody);
      case 2 -> new MemberCommand.Spectate(somebody, null);
      case 3 ->
          random.nextInt(4) == 0
              ? new HostCommand.EndGame(HOST, new UUID(3, random.nextLong()))
              : new MemberCommand.Chat(HOST, "hm");
      default -> new MemberCommand.Chat(HOST, "hello");
    };
  }

  /** The room may change just before something is read, and just after. */
  private <T> T meddled(Supplier<T> reading) {
    meddle();
    T read = reading.get();
    meddle();
    return read;
  }

  private void meddle() {
    if (!calm && random.nextInt(6) == 0) {
      change();
    }
  }

  /** One user's client, over one socket after the other. */
  private final class StreamReader {
    private final UUID userId = new UUID(2, clients.size());
    private final StreamModel model = new StreamModel();
    private Attendance attendance;
    private int sockets;

    void connect() {
      SocketQueue queue = queue(++sockets);
      Caller caller = new Caller(userId, Optional.empty(), TestHouse.START, Optional.empty());
      SocketUser user = new SocketUser(web, frames, ROOM, caller, Optional.empty(), room -> {});
      StreamCursor cursor = new StreamCursor(channel, user, queue, frames);
      attendance = new Attendance(web, frames, user, channel, presence, cursor);
      attendance.begin(random.nextBoolean() ? model.known() : Optional.empty());
    }

    /** A socket; what comes over it once there is another falls on deaf ears. */
    private SocketQueue queue(int socket) {
      return new SocketQueue(
          (text, sent) -> {
            if (socket == sockets && attendance != null) {
              model.take(text);
            }
            sent.succeed();
          },
          code -> model.complain("closed: " + code),
          clock);
    }

    void disconnect() {
      if (attendance != null) {
        attendance.end();
        attendance = null;
      }
    }

    void sync() {
      if (attendance != null && asks()) {
        model.asking().ifPresent(attendance::sync);
      }
    }

    /** The others show that nothing comes twice unless it is asked for. */
    private boolean asks() {
      return userId.getLeastSignificantBits() % 2 == 0;
    }

    void beat() {
      if (attendance != null) {
        attendance.beat();
      }
    }
  }

  private final class WildFeed implements RoomFeed {
    private final List<Consumer<Commit>> listeners = new ArrayList<>();

    Subscription subscribe(Consumer<Commit> listener) {
      return subscribe(ROOM, listener);
    }

    @Override
    public Subscription subscribe(UUID roomId, Consumer<Commit> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public void publish(Commit commit) {
      if (random.nextInt(100) >= lossPercent) {
        tell(commit);
      } else if (random.nextBoolean()) {
        pending.add(() -> tell(commit));
        pending.add(() -> tell(commit));
      }
    }

    private void tell(Commit commit) {
      listeners.forEach(listener -> listener.accept(commit));
    }
  }

  private final class MeddledStore implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      return meddled(() -> rooms.load(roomId));
    }

    @Override
    public Appended append(Commit commit) {
      return rooms.append(commit);
    }
  }

  private final class MeddledJournal implements RoomJournal {
    @Override
    public List<StreamEvent> after(UUID gameId, long seq, int limit) {
      return meddled(() -> rooms.after(gameId, seq, limit));
    }

    @Override
    public Optional<StreamPosition> head(UUID gameId) {
      return rooms.head(gameId);
    }

    @Override
    public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
      return rooms.receipt(gameId, userId, actionId);
    }
  }
}
