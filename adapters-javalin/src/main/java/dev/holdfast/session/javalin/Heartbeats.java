package dev.holdfast.session.javalin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When this process last heard from somebody in a room. Safe for use by many threads. */
final class Heartbeats {

  private static final Duration MEMORY = Duration.ofHours(2);

  private record Place(UUID roomId, UUID userId) {}

  private final Cache<Place, Instant> last = Caffeine.newBuilder().expireAfterWrite(MEMORY).build();

  /** Somebody was heard. */
  void beat(UUID roomId, UUID userId, Instant at) {
    last.put(new Place(roomId, userId), at);
  }

  /** When somebody was last heard, as far as is known here. */
  Optional<Instant> lastOf(UUID roomId, UUID userId) {
    return Optional.ofNullable(last.getIfPresent(new Place(roomId, userId)));
  }
}
