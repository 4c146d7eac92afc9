package dev.holdfast.session.memory;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.StreamPosition;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A bus between several servers in one process. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class InMemoryRoomBus implements RoomBus {

  private final List<Connected> lines = new CopyOnWriteArrayList<>();

  /** A bus nobody listens to yet. */
  public InMemoryRoomBus() {}

  @Override
  public void announce(Commit commit) {
    UUID roomId = commit.after().id();
    lines.forEach(line -> line.hear(roomId, commit.after().position()));
  }

  @Override
  public Line open(Ear ear) {
    Connected line = new Connected(ear);
    lines.add(line);
    return line;
  }

  @Override
  public boolean isUp() {
    return true;
  }

  private final class Connected implements Line {
    private final Ear ear;
    private final Set<UUID> rooms = ConcurrentHashMap.newKeySet();

    Connected(Ear ear) {
      this.ear = ear;
    }

    void hear(UUID roomId, StreamPosition to) {
      if (rooms.contains(roomId)) {
        ear.moved(roomId, to);
      }
    }

    @Override
    public void follow(UUID roomId) {
      rooms.add(roomId);
      ear.hearsOf(roomId);
    }

    @Override
    public void unfollow(UUID roomId) {
      rooms.remove(roomId);
    }

    @Override
    public void close() {
      lines.remove(this);
    }
  }
}
