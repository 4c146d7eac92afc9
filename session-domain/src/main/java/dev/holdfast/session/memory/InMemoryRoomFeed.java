package dev.holdfast.session.memory;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.RoomFeed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed within one process. */
public final class InMemoryRoomFeed implements RoomFeed {

  private final Map<UUID, List<Consumer<Commit>>> listeners = new ConcurrentHashMap<>();

  /** A feed nobody listens to yet. */
  public InMemoryRoomFeed() {}

  @Override
  public void publish(Commit commit) {
    listeners.getOrDefault(commit.after().id(), List.of()).forEach(l -> l.accept(commit));
  }

  @Override
  public Subscription subscribe(UUID roomId, Consumer<Commit> listener) {
    listeners.compute(roomId, (id, all) -> with(all == null ? List.of() : all, listener));
    return () -> listeners.computeIfPresent(roomId, (id, all) -> without(all, listener));
  }

  private static List<Consumer<Commit>> with(
      List<Consumer<Commit>> all, Consumer<Commit> listener) {
    List<Consumer<Commit>> more = new CopyOnWriteArrayList<>(all);
    more.add(listener);
    return more;
  }

  private static @org.jspecify.annotations.Nullable List<Consumer<Commit>> without(
      List<Consumer<Commit>> all, Consumer<Commit> listener) {
    List<Consumer<Commit>> fewer = new CopyOnWriteArrayList<>(all);
    fewer.remove(listener);
    return fewer.isEmpty() ? null : fewer;
  }
}
