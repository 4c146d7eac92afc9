package dev.holdfast.session.javalin;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.memory.InMemoryRejoinTokens;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What many schedules share because it is slow to make: two servers over one store. One schedule is
 * played at a time, on one thread, and is asked to meddle wherever others could come in between.
 */
final class ScheduleWorld implements AutoCloseable {

  final InMemoryRooms rooms = new InMemoryRooms();
  final InMemoryRoomFeed feed = new InMemoryRoomFeed();
  final RoomService service;
  final RoomService elsewhere;
  final Web web;
  final Frames frames;
  private final InstantSource clock = () -> TestHouse.START;
  private final RoomTimers timers = new RoomTimers(clock, 1, roomId -> {});
  private final Metrics metrics = new Metrics();
  private Schedule playing;

  ScheduleWorld() {
    service = service(new MeddledStore(() -> playing.meddleInStore()));
    elsewhere = service(rooms);
    web = Web.of(TestHouse.CONFIG, backend());
    frames = new Frames(web.json());
  }

  /** From now on this one is asked. */
  void plays(Schedule schedule) {
    playing = schedule;
  }

  /** What reads a room for a channel. */
  RoomReader reader(UUID roomId) {
    return new RoomReader(
        roomId, new MeddledStore(() -> playing.meddleInRead()), new MeddledJournal());
  }

  @Override
  public void close() {
    timers.close();
    metrics.close();
  }

  private RoomService service(RoomStore store) {
    return new RoomService(
        store, rooms, feed, timers, clock, (game, hand) -> Deck.startingWith(List.of()));
  }

  private Backend backend() {
    SecureRandom random = new SecureRandom();
    return new Backend(
        service,
        rooms,
        rooms,
        rooms,
        rooms,
        rooms,
        feed,
        new Sessions(new InMemorySessions(), random, clock),
        new RejoinTokens(new InMemoryRejoinTokens(), random, clock),
        clock,
        random,
        Optional::empty,
        metrics,
        Office.NONE);
  }

  /** The rooms, with somebody coming in between before and after. */
  private final class MeddledStore implements RoomStore {
    private final Runnable meddling;

    MeddledStore(Runnable meddling) {
      this.meddling = meddling;
    }

    @Override
    public Optional<Room> load(UUID roomId) {
      return between(meddling, () -> rooms.load(roomId));
    }

    @Override
    public Appended append(Commit commit) {
      return between(meddling, () -> rooms.append(commit));
    }
  }

  private final class MeddledJournal implements RoomJournal {
    @Override
    public List<StreamEvent> after(UUID gameId, long seq, int limit) {
      return between(() -> playing.meddleInRead(), () -> rooms.after(gameId, seq, limit));
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

  private <T> T between(Runnable meddling, Supplier<T> access) {
    meddling.run();
    playing.access();
    T result = access.get();
    meddling.run();
    return result;
  }
}
