package dev.holdfast.session.postgres.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a server back that was killed, as long as its Holdfast lives. */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long INTERVAL_MS = 500;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Watch::daemon);
  private final Future<?> rounds;

  /** Watches from now on. */
  Watch(BooleanSupplier running, Runnable restart) {
    rounds =
        clock.scheduleWithFixedDelay(
            () -> round(running, restart), INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "postgres-watch");
    thread.setDaemon(true);
    return thread;
  }

  private static void round(BooleanSupplier running, Runnable restart) {
    try {
      if (!running.getAsBoolean()) {
        LOG.warn("PostgreSQL has died and is started again");
        restart.run();
      }
    } catch (EmbeddedDatabaseException e) {
      LOG.error("PostgreSQL is down; the next round tries again", e);
    }
  }

  /** Ends the watch; a restart under way is finished first. */
  @Override
  public void close() {
    rounds.cancel(false);
    clock.shutdown();
    try {
      if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("A restart of PostgreSQL does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
