package dev.holdfast.session.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the rooms another store was last known to hold, so that loading one costs nothing. What
 * it remembers may be old; the other store's guard finds out, and then it is forgotten. Safe for
 * use by many threads.
 *
 * @since 0.1
 */
public final class CachedRoomStore implements RoomStore {

  private final RoomStore store;
  private final Map<UUID, Room> rooms;

  /**
   * In front of a store.
   *
   * @param capacity how many rooms to remember; those used longest ago are forgotten first
   */
  public CachedRoomStore(RoomStore store, int capacity) {
    this.store = store;
    this.rooms =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<UUID, Room> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public Optional<Room> load(UUID roomId) {
    Optional<Room> known = remembered(roomId);
    return known.isPresent() ? known : reload(roomId);
  }

  @Override
  public Optional<Room> reload(UUID roomId) {
    Optional<Room> loaded = store.reload(roomId);
    loaded.ifPresent(this::remember);
    return loaded;
  }

  @Override
  public Appended append(Commit commit) {
    UUID roomId = commit.after().id();
    try {
      Appended appended = store.append(commit);
      if (appended instanceof Appended.Stored) {
        remember(commit.after());
      } else {
        forget(roomId);
      }
      return appended;
    } catch (RuntimeException unknown) {
      forget(roomId);
      throw unknown;
    }
  }

  /**
   * Takes note of a room as the other store holds it, or held it a moment ago, without asking for
   * it; unless a later state is remembered.
   */
  public synchronized void learn(Room room) {
    rooms.merge(room.id(), room, (known, told) -> isLater(known, told) ? known : told);
  }

  /** A room as it is remembered, if it is; the other store is not asked. */
  public synchronized Optional<Room> remembered(UUID roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  private static boolean isLater(Room known, Room told) {
    return known.position().isSameStream(told.position())
        && known.position().seq() > told.position().seq();
  }

  private synchronized void remember(Room room) {
    rooms.put(room.id(), room);
  }

  private synchronized void forget(UUID roomId) {
    rooms.remove(roomId);
  }
}
