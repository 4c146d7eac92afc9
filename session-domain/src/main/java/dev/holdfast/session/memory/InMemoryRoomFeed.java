package dev.holdfast.session.memory;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.RoomFeed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A feed within one process. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class InMemoryRoomFeed implements RoomFeed {

  private final Map<UUID, List<Listener>> listeners = new ConcurrentHashMap<>();

  /** A feed nobody listens to yet. */
  public InMemoryRoomFeed() {}

  @Override
  public void publish(Commit commit) {
    List<Listener> all = listeners.getOrDefault(commit.after().id(), List.of());
    all.forEach(listener -> listener.consumer.accept(commit));
  }

  @Override
  public Subscription subscribe(UUID roomId, Consumer<Commit> listener) {
    Listener added = new Listener(roomId, listener);
    listeners.merge(
        roomId, List.of(added), (all, one) -> Stream.concat(all.stream(), one.stream()).toList());
    return added;
  }

  /** A class, not a record: whoever listens twice is told twice and leaves once at a time. */
  private final class Listener implements Subscription {
    private final UUID roomId;
    private final Consumer<Commit> consumer;

    Listener(UUID roomId, Consumer<Commit> consumer) {
      this.roomId = roomId;
      this.consumer = consumer;
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          roomId,
          (id, all) -> {
            List<Listener> others = all.stream().filter(other -> other != this).toList();
            return others.isEmpty() ? null : others;
          });
    }
  }
}
