package dev.holdfast.session.postgres.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a server back that was killed, as long as its Holdfast lives. However often that is tried,
 * an outage is told once when it begins, once if it lasts and once when it is over.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long INTERVAL_MS = 500;

  /** So many rounds in vain are no news: what is left of a killed server may take seconds to go. */
  private static final int ROUNDS_UNTOLD = 10;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Watch::daemon);
  private final BooleanSupplier running;
  private final Runnable restart;
  private final Future<?> rounds;
  private boolean isDown;
  private int roundsInVain;

  /** Watches from now on. */
  Watch(BooleanSupplier running, Runnable restart) {
    this.running = running;
    this.restart = restart;
    rounds =
        clock.scheduleWithFixedDelay(this::round, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "postgres-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void round() {
    try {
      if (!running.getAsBoolean()) {
        bringBack();
      }
    } catch (EmbeddedDatabaseException e) {
      tellThatItLasts(e);
    }
  }

  private void bringBack() {
    if (!isDown) {
      LOG.warn("PostgreSQL has died and is started again");
      isDown = true;
    }
    restart.run();
    LOG.info("PostgreSQL is back");
    isDown = false;
    roundsInVain = 0;
  }

  private void tellThatItLasts(EmbeddedDatabaseException failure) {
    roundsInVain++;
    if (roundsInVain == ROUNDS_UNTOLD) {
      LOG.error("PostgreSQL is down; it is tried again and again", failure);
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
