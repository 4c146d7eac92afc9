package dev.holdfast.session.room;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One room as far as its listeners here were told, whoever changed it. Events are told in order:
 * what was stored here as it is published, what was stored elsewhere as it is found out. Where that
 * is not possible the last one is told, and listeners see by its number that some are missing. Safe
 * for use by many threads.
 */
final class FollowedRoom {

  private final UUID roomId;
  private final RoomStore store;
  private final RoomNews news;
  private final Consumer<Commit> listeners;
  private final Consumer<Room> learner;
  private volatile @Nullable Room told;

  /**
   * A room of which nothing was told yet.
   *
   * @param listeners where what happened is told
   * @param learner takes the room as others have left it
   */
  FollowedRoom(
      UUID roomId,
      RoomStore store,
      RoomNews news,
      Consumer<Commit> listeners,
      Consumer<Room> learner) {
    this.roomId = roomId;
    this.store = store;
    this.news = news;
    this.listeners = listeners;
    this.learner = learner;
  }

  /** Whether it was told up to a position, or beyond. */
  boolean hasTold(StreamPosition position) {
    Room known = told;
    return known != null && isTold(known, position);
  }

  /** Where it was told up to; null if nothing was. */
  @Nullable StreamPosition position() {
    Room known = told;
    return known == null ? null : known.position();
  }

  /** Tells what was stored here, after whatever others stored before. */
  synchronized void publish(Commit commit) {
    Room known = told;
    if (known == null || follows(known, commit)) {
      tell(commit);
    } else if (!isTold(known, commit.after().position())) {
      tellWithWhatWasBetween(known, commit);
    }
  }

  /** Tells what was found out, as far as it was not told by now. */
  synchronized void learn(List<StreamEvent> events) {
    StreamPosition before = position();
    for (StreamEvent event : events) {
      if (!hasTold(event.position())) {
        learn(event);
      }
    }
    Room after = told;
    if (after != null && !after.position().equals(before)) {
      learner.accept(after);
    }
  }

  /** Begins anew at the next occasion. */
  synchronized void forget() {
    told = null;
  }

  /** Finds out where a room stands of which nothing was told yet, and tells its last event. */
  synchronized void begin() {
    if (told == null) {
      store.reload(roomId).ifPresent(this::restart);
    }
  }

  private void learn(StreamEvent event) {
    Room known = told;
    if (known == null || !isNext(known, event)) {
      store.reload(roomId).ifPresent(this::restart);
    } else {
      tell(new Commit(known, List.of(event), known.apply(event), List.of()));
    }
  }

  private void restart(Room room) {
    StreamPosition at = room.position();
    StreamPosition before = new StreamPosition(at.gameId(), at.epoch(), at.seq() - 1);
    List<StreamEvent> last = news.since(Map.of(roomId, before)).getOrDefault(roomId, List.of());
    told = room;
    last.stream()
        .filter(event -> event.position().equals(at))
        .forEach(event -> listeners.accept(new Commit(room, List.of(event), room, List.of())));
  }

  private void tell(Commit commit) {
    listeners.accept(commit);
    told = commit.after();
  }

  private void tellWithWhatWasBetween(Room known, Commit commit) {
    try {
      news.since(Map.of(roomId, known.position()))
          .getOrDefault(roomId, List.of())
          .forEach(this::learn);
    } catch (StoreUnavailable away) {
      // The commit is told below; who misses what was before it reads for themselves.
    }
    if (!hasTold(commit.after().position())) {
      tell(commit);
    }
  }

  private static boolean follows(Room known, Commit commit) {
    Room before = commit.before();
    return before != null && before.position().equals(known.position());
  }

  private static boolean isNext(Room known, StreamEvent event) {
    boolean opens = event.event() instanceof HostEvent.GameOpened;
    return opens || event.position().equals(known.position().next());
  }

  private static boolean isTold(Room known, StreamPosition position) {
    return known.position().isSameStream(position) && known.position().seq() >= position.seq();
  }
}
