package dev.holdfast.session.memory;

import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rooms in memory, with everything that ever happened in them; gone with the process. Safe for use
 * by many threads.
 *
 * @since 0.1
 */
public final class InMemoryRooms
    implements RoomStore, RoomDirectory, RoomAgenda, RoomJournal, RoomNews, HandArchive {

  private record ActionKey(UUID gameId, UUID userId, UUID actionId) {}

  private final Map<UUID, Room> rooms = new HashMap<>();
  private final Map<UUID, UUID> roomByGame = new HashMap<>();
  private final Map<UUID, List<StreamEvent>> streams = new HashMap<>();
  private final Map<UUID, List<FinishedHand>> hands = new HashMap<>();
  private final Map<ActionKey, Receipt> receipts = new HashMap<>();

  /** No rooms yet. */
  public InMemoryRooms() {}

  @Override
  public synchronized Optional<Room> load(UUID roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  @Override
  public synchronized Appended append(Commit commit) {
    Optional<Receipt> earlier = commit.receipt().map(InMemoryRooms::key).map(receipts::get);
    if (earlier.isPresent()) {
      return new Appended.Repeated(earlier.get());
    }
    if (!stands(commit)) {
      return new Appended.Overtaken();
    }
    store(commit);
    return new Appended.Stored();
  }

  @Override
  public synchronized Optional<UUID> byCode(String code) {
    return rooms.values().stream()
        .filter(room -> room.info().code().equals(code))
        .map(Room::id)
        .findFirst();
  }

  @Override
  public synchronized Optional<UUID> byGame(UUID gameId) {
    return Optional.ofNullable(roomByGame.get(gameId));
  }

  @Override
  public synchronized List<UUID> dueBy(Instant time, int limit) {
    return rooms.values().stream()
        .filter(room -> room.dueAt().filter(due -> !due.isAfter(time)).isPresent())
        .sorted(Comparator.comparing(room -> room.dueAt().orElseThrow()))
        .limit(limit)
        .map(Room::id)
        .toList();
  }

  @Override
  public synchronized List<UUID> attended() {
    return rooms.values().stream()
        .filter(room -> room.table().seats().values().stream().anyMatch(InMemoryRooms::isLive))
        .map(Room::id)
        .toList();
  }

  private static boolean isLive(Seat seat) {
    return seat.connection() == Connection.LIVE;
  }

  @Override
  public synchronized List<StreamEvent> after(UUID gameId, long seq, int limit) {
    List<StreamEvent> stream = streams.getOrDefault(gameId, List.of());
    return stream.stream().filter(e -> e.position().seq() > seq).limit(limit).toList();
  }

  @Override
  public synchronized Optional<StreamPosition> head(UUID gameId) {
    List<StreamEvent> stream = streams.getOrDefault(gameId, List.of());
    return stream.isEmpty()
        ? Optional.empty()
        : Optional.of(stream.get(stream.size() - 1).position());
  }

  @Override
  public synchronized Map<UUID, List<StreamEvent>> since(Map<UUID, StreamPosition> known) {
    Map<UUID, List<StreamEvent>> news = new HashMap<>();
    known.forEach(
        (roomId, from) ->
            load(roomId)
                .map(Room::position)
                .filter(now -> !now.equals(from))
                .ifPresent(now -> news.put(roomId, next(from, now))));
    return news;
  }

  private List<StreamEvent> next(StreamPosition from, StreamPosition now) {
    return after(now.gameId(), from.isSameStream(now) ? from.seq() : 0, RoomNews.MOST);
  }

  @Override
  public synchronized Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
    return Optional.ofNullable(receipts.get(new ActionKey(gameId, userId, actionId)));
  }

  @Override
  public synchronized List<FinishedHand> hands(UUID gameId) {
    return List.copyOf(hands.getOrDefault(gameId, List.of()));
  }

  @Override
  public synchronized Optional<FinishedHand> hand(UUID gameId, int handNumber) {
    return hands(gameId).stream().filter(hand -> hand.handNumber() == handNumber).findFirst();
  }

  /** Takes a room as another store has it; what happened in it before stays there. */
  synchronized void adopt(Room room) {
    rooms.putIfAbsent(room.id(), room);
    roomByGame.putIfAbsent(room.gameId(), room.id());
  }

  /** Whether everything that happened in a game is here. */
  synchronized boolean hasWhole(UUID gameId) {
    List<StreamEvent> stream = streams.getOrDefault(gameId, List.of());
    return !stream.isEmpty() && stream.get(0).position().seq() == 1;
  }

  /** Every room here. */
  synchronized List<Room> all() {
    return List.copyOf(rooms.values());
  }

  private boolean stands(Commit commit) {
    Room stored = rooms.get(commit.after().id());
    Room before = commit.before();
    StreamPosition expected = before == null ? null : before.position();
    return stored == null ? expected == null : stored.position().equals(expected);
  }

  private void store(Commit commit) {
    Room after = commit.after();
    rooms.put(after.id(), after);
    for (StreamEvent event : commit.events()) {
      UUID gameId = event.position().gameId();
      roomByGame.put(gameId, after.id());
      streams.computeIfAbsent(gameId, id -> new ArrayList<>()).add(event);
    }
    for (FinishedHand hand : commit.finished()) {
      hands.computeIfAbsent(hand.gameId(), id -> new ArrayList<>()).add(hand);
    }
    commit.receipt().ifPresent(receipt -> receipts.put(key(receipt), receipt));
  }

  private static ActionKey key(Receipt receipt) {
    return new ActionKey(receipt.gameId(), receipt.userId(), receipt.actionId());
  }
}
