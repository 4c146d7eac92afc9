package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Reads one room from where it is stored, never from a cache. Those who ask at the same time share
 * a read, and a room that has not moved on since the last read is not read whole again: when
 * everybody comes back at once, they cost one. Safe for use by many threads; every method blocks
 * and throws {@link dev.holdfast.session.room.StoreUnavailable}.
 */
final class RoomReader {

  /** The most events worth sending in place of a snapshot. */
  static final int MOST_MISSED = 256;

  private final UUID roomId;
  private final RoomStore store;
  private final RoomJournal journal;
  private final AtomicLong readsBegun = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();
  private Optional<Room> last = Optional.empty();
  private Supplier<Optional<Room>> outcome = Optional::empty;

  RoomReader(UUID roomId, RoomStore store, RoomJournal journal) {
    this.roomId = roomId;
    this.store = store;
    this.journal = journal;
  }

  /**
   * What somebody needs who knows the stream up to a position, or nothing of it.
   *
   * @return nothing if there is no such room
   */
  Optional<Picture> read(Optional<StreamPosition> known) {
    return current().map(room -> new Picture(room, known.flatMap(from -> missed(from, room))));
  }

  /** Whether a position is the last of the room's current stream. */
  boolean isLast(StreamPosition position) {
    return journal.after(position.gameId(), position.seq() - 1, 2).stream()
        .map(StreamEvent::position)
        .toList()
        .equals(List.of(position));
  }

  /** The room as it was at some moment between this call and its return. */
  private Optional<Room> current() {
    long before = readsBegun.get();
    turn.lock();
    try {
      return readsBegun.get() == before ? read() : outcome.get();
    } finally {
      turn.unlock();
    }
  }

  private Optional<Room> read() {
    readsBegun.incrementAndGet();
    try {
      last = last.filter(room -> isLast(room.position())).or(() -> store.reload(roomId));
      Optional<Room> found = last;
      outcome = () -> found;
    } catch (RuntimeException failure) {
      outcome =
          () -> {
            throw failure;
          };
    }
    return outcome.get();
  }

  private Optional<List<StreamEvent>> missed(StreamPosition from, Room room) {
    StreamPosition to = room.position();
    long count = to.seq() - from.seq();
    if (!from.isSameStream(to) || count < 0 || count > MOST_MISSED) {
      return Optional.empty();
    }
    List<StreamEvent> events =
        count == 0 ? List.of() : journal.after(to.gameId(), from.seq(), (int) count);
    return Optional.of(events).filter(found -> lead(found, from, to));
  }

  private static boolean lead(List<StreamEvent> events, StreamPosition from, StreamPosition to) {
    StreamPosition reached = from;
    for (StreamEvent event : events) {
      if (!event.position().equals(reached.next())) {
        return false;
      }
      reached = event.position();
    }
    return reached.equals(to);
  }
}
