package dev.holdfast.session.memory;

import dev.holdfast.session.member.Whereabouts;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whereabouts of several servers in one process. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class InMemoryWhereabouts {

  private record Stay(UUID roomId, UUID userId, Object process) {}

  private final Set<Stay> stays = ConcurrentHashMap.newKeySet();

  /** Nobody is anywhere. */
  public InMemoryWhereabouts() {}

  /** The view of another server. */
  public Whereabouts ofAnother() {
    return new View();
  }

  private final class View implements Whereabouts {
    @Override
    public void arrive(UUID roomId, UUID userId) {
      stays.add(new Stay(roomId, userId, this));
    }

    @Override
    public void leave(UUID roomId, UUID userId) {
      stays.remove(new Stay(roomId, userId, this));
    }

    @Override
    public boolean isElsewhere(UUID roomId, UUID userId) {
      return stays.stream()
          .anyMatch(
              stay ->
                  stay.roomId().equals(roomId)
                      && stay.userId().equals(userId)
                      && stay.process() != this);
    }
  }
}
