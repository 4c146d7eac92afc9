package dev.holdfast.session.postgres;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a sign of life in the database every second, so that the next start knows how long nobody
 * served from it. Any number of servers may leave theirs in the same place.
 */
public final class PostgresPulse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresPulse.class);
  private static final long PERIOD_MS = 1_000;

  private final Database database;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pulse");
            thread.setDaemon(true);
            return thread;
          });

  /** In a database that is migrated. */
  public PostgresPulse(Database database) {
    this.database = database;
  }

  /**
   * Begins, and tells how long ago the last sign of life was: zero in a new database and while
   * another server lives.
   */
  public Duration start() {
    Duration silence = silence();
    ScheduledFuture<?> unused =
        beats.scheduleWithFixedDelay(this::beat, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    return silence.toMillis() < 2 * PERIOD_MS ? Duration.ZERO : silence;
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }

  private Duration silence() {
    return database.repeatable(
        handle ->
            handle
                .createQuery(
                    """
                    select extract(epoch from clock_timestamp() - alive_at) * 1000
                    from pulse
                    """)
                .mapTo(Long.class)
                .findOne()
                .map(Duration::ofMillis)
                .filter(since -> !since.isNegative())
                .orElse(Duration.ZERO));
  }

  private void beat() {
    try {
      database.repeatable(
          handle ->
              handle.execute(
                  """
                  insert into pulse (alive_at) values (clock_timestamp())
                  on conflict (one) do update set alive_at = excluded.alive_at
                  """));
    } catch (RuntimeException away) {
      LOG.debug("no sign of life left: {}", away.getMessage());
    }
  }
}
