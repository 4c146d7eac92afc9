package dev.holdfast.session.javalin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.session.office.SeatBeats;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When this process last heard from somebody in a room; what is kept of it beyond the process is
 * told as well. Safe for use by many threads.
 */
final class Heartbeats {

  private static final Duration MEMORY = Duration.ofHours(2);

  private final Cache<Place, Instant> last = Caffeine.newBuilder().expireAfterWrite(MEMORY).build();

  private final SeatBeats kept;

  Heartbeats(SeatBeats kept) {
    this.kept = kept;
  }

  /** Somebody was heard. */
  void beat(Place place, Instant at) {
    last.put(place, at);
    kept.heard(place.roomId(), place.userId(), at);
  }

  /** When somebody was last heard, as far as is known here. */
  Optional<Instant> lastOf(Place place) {
    return Optional.ofNullable(last.getIfPresent(place));
  }
}
