package dev.holdfast.session.memory;

import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.StoreUnavailable;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rooms in memory first and in a database behind: for a team on its way from the one to the other.
 * What is answered is in memory, and in the database a moment later; a process that is killed loses
 * that moment. A room that memory does not know is taken from the database. One process only. Safe
 * for use by many threads.
 *
 * @since 0.1
 */
public final class DualWriteRooms
    implements RoomStore, RoomDirectory, RoomAgenda, RoomJournal, HandArchive {

  private final InMemoryRooms memory = new InMemoryRooms();
  private final RoomPorts behind;
  private final WriteBehind writer;

  /**
   * Nothing in memory yet.
   *
   * @param behind the database; its commits arrive in order for each room
   */
  public DualWriteRooms(RoomPorts behind, WriteBehind writer) {
    this.behind = behind;
    this.writer = writer;
  }

  @Override
  public Optional<Room> load(UUID roomId) {
    Optional<Room> known = memory.load(roomId);
    if (known.isEmpty()) {
      behind.store().reload(roomId).ifPresent(memory::adopt);
    }
    return memory.load(roomId);
  }

  @Override
  public Appended append(Commit commit) {
    UUID roomId = commit.after().id();
    if (commit.before() != null && load(roomId).isEmpty()) {
      return new Appended.Overtaken();
    }
    Optional<Receipt> earlier = commit.receipt().flatMap(this::earlier);
    return earlier.<Appended>map(Appended.Repeated::new).orElseGet(() -> store(roomId, commit));
  }

  private Optional<Receipt> earlier(Receipt receipt) {
    return memory.hasWhole(receipt.gameId())
        ? Optional.empty()
        : orNothing(
            () -> behind.journal().receipt(receipt.gameId(), receipt.userId(), receipt.actionId()));
  }

  /** In one step with its place in the queue, so that both are in the same order. */
  private synchronized Appended store(UUID roomId, Commit commit) {
    Appended appended = memory.append(commit);
    if (appended instanceof Appended.Stored) {
      writer.write(roomId, () -> write(commit));
    }
    return appended;
  }

  private void write(Commit commit) {
    if (behind.store().append(commit) instanceof Appended.Overtaken) {
      throw new IllegalStateException("the database holds another course of events");
    }
  }

  @Override
  public Optional<UUID> byCode(String code) {
    return memory.byCode(code).or(() -> orNothing(() -> behind.directory().byCode(code)));
  }

  @Override
  public Optional<UUID> byGame(UUID gameId) {
    return memory.byGame(gameId).or(() -> orNothing(() -> behind.directory().byGame(gameId)));
  }

  @Override
  public List<UUID> dueBy(Instant time, int limit) {
    return both(memory.dueBy(time, limit), () -> behind.agenda().dueBy(time, limit))
        .limit(limit)
        .toList();
  }

  @Override
  public List<UUID> attended() {
    return both(memory.attended(), behind.agenda()::attended).toList();
  }

  /** Of a room that is in memory the database knows nothing better. */
  private Stream<UUID> both(List<UUID> known, Supplier<List<UUID>> stored) {
    List<UUID> others = orNothing(() -> Optional.of(stored.get())).orElse(List.of());
    return Stream.concat(known.stream(), others.stream().filter(id -> memory.load(id).isEmpty()));
  }

  @Override
  public List<StreamEvent> after(UUID gameId, long seq, int limit) {
    List<StreamEvent> recent = memory.after(gameId, seq, limit);
    boolean follows = !recent.isEmpty() && recent.get(0).position().seq() == seq + 1;
    return follows || memory.hasWhole(gameId) ? recent : joined(gameId, seq, limit, recent);
  }

  private List<StreamEvent> joined(UUID gameId, long seq, int limit, List<StreamEvent> recent) {
    List<StreamEvent> all = new ArrayList<>(behind.journal().after(gameId, seq, limit));
    long reached = all.isEmpty() ? seq : all.get(all.size() - 1).position().seq();
    recent.stream().filter(event -> event.position().seq() > reached).forEach(all::add);
    return all.stream().limit(limit).toList();
  }

  @Override
  public Optional<StreamPosition> head(UUID gameId) {
    return memory.head(gameId).or(() -> behind.journal().head(gameId));
  }

  @Override
  public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
    return memory
        .receipt(gameId, userId, actionId)
        .or(() -> earlier(new Receipt(gameId, userId, actionId, 0)));
  }

  @Override
  public List<FinishedHand> hands(UUID gameId) {
    List<FinishedHand> recent = memory.hands(gameId);
    if (memory.hasWhole(gameId)) {
      return recent;
    }
    int first = recent.isEmpty() ? Integer.MAX_VALUE : recent.get(0).handNumber();
    Stream<FinishedHand> older =
        behind.archive().hands(gameId).stream().filter(hand -> hand.handNumber() < first);
    return Stream.concat(older, recent.stream()).toList();
  }

  @Override
  public Optional<FinishedHand> hand(UUID gameId, int handNumber) {
    return memory
        .hand(gameId, handNumber)
        .or(
            () ->
                memory.hasWhole(gameId)
                    ? Optional.empty()
                    : behind.archive().hand(gameId, handNumber));
  }

  /**
   * Compares memory with the database, room by room; rooms with something still to be written are
   * left out. Blocks.
   *
   * @throws StoreUnavailable if the database cannot be asked
   */
  public List<Divergence> divergences() {
    return memory.all().stream()
        .filter(room -> writer.isDone(room.id()))
        .flatMap(room -> divergence(room).stream())
        .toList();
  }

  /** Looked at again if it seems so: the room may have moved on in between. */
  private Optional<Divergence> divergence(Room room) {
    Optional<Room> stored = behind.store().reload(room.id());
    boolean unchanged = memory.load(room.id()).filter(room::equals).isPresent();
    return unchanged && writer.isDone(room.id())
        ? Divergence.between(room, stored)
        : Optional.empty();
  }

  /** Without the database memory has to do. */
  private static <T> Optional<T> orNothing(Supplier<Optional<T>> stored) {
    try {
      return stored.get();
    } catch (StoreUnavailable away) {
      return Optional.empty();
    }
  }
}
