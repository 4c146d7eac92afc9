package dev.holdfast.session.javalin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets each of many callers do something so and so often. Callers not seen for a while are
 * forgotten, which gives them nothing: their bucket would be full again. Safe for use by many
 * threads.
 */
final class RateLimit {

  private static final int MOST_CALLERS = 200_000;
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final Cache<String, Bucket> buckets;
  private final int burst;
  private final int refill;
  private final Duration period;
  private final TimeMeter time;

  /**
   * A limit.
   *
   * @param burst how often at once
   * @param refill how often per period in the long run
   */
  RateLimit(int burst, int refill, Duration period, InstantSource clock) {
    this.burst = burst;
    this.refill = refill;
    this.period = period;
    this.time = timeOf(clock);
    // Twice the time a bucket takes to fill up.
    Duration memory = period.multipliedBy(2L * Math.max(1, burst / Math.max(1, refill) + 1));
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(memory).build();
  }

  /** Counts one more time; if that is too often, how long to wait. */
  Optional<Duration> count(String caller) {
    ConsumptionProbe probe = buckets.get(caller, key -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /**
   * Counts one more time.
   *
   * @throws ProblemException if that is too often
   */
  void check(String caller) {
    count(caller)
        .ifPresent(
            wait -> {
              throw Problem.retryAfter(ErrorCode.RATE_LIMITED, "slow down", wait).thrown();
            });
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
        .build();
  }

  private static TimeMeter timeOf(InstantSource clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS + now.getNano();
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
