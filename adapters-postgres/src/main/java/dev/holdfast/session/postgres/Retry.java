package dev.holdfast.session.postgres;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries repeatable work again while the database is away, with growing, random pauses. */
final class Retry {
  private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
  private static final long FIRST_PAUSE_MS = 25;
  private static final long LONGEST_PAUSE_MS = 1_000;

  private final LongAdder errors = new LongAdder();
  private final LongAdder timeouts = new LongAdder();

  /** How often the pool had no connection to give in time. */
  long timeouts() {
    return timeouts.sum();
  }

  /** Failures met so far, healed or not. */
  long errors() {
    return errors.sum();
  }

  /**
   * Does the work until it succeeds, fails for good or the patience ends.
   *
   * @throws DatabaseUnavailableException if the database was still away when the patience ended
   */
  <T> T call(Supplier<T> work, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    for (long pause = FIRST_PAUSE_MS; true; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        failUnlessPassing(e);
        waitOrFail(pause, end, e);
      }
    }
  }

  private void failUnlessPassing(RuntimeException e) {
    SqlFailure failure = new SqlFailure(e);
    failure
        .refusal()
        .ifPresent(
            sentence -> {
              throw new DatabaseUnavailableException("The database refuses us: " + sentence, e);
            });
    if (!failure.isPassing()) {
      throw e;
    }
    errors.increment();
    if (failure.isTimeout()) {
      timeouts.increment();
    }
  }

  private static void waitOrFail(long pauseMs, long end, RuntimeException e) {
    long leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (leftMs <= 0
        || !slept(ThreadLocalRandom.current().nextLong(Math.min(pauseMs, leftMs) + 1))) {
      throw new DatabaseUnavailableException("The database cannot be reached", e);
    }
    LOG.debug("Trying again after a lost connection", e);
  }

  private static boolean slept(long ms) {
    try {
      Thread.sleep(ms);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
