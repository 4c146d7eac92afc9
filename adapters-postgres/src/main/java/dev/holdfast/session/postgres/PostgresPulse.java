package dev.holdfast.session.postgres;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a sign of life in the database every second, so that whoever finds none knows for how long
 * nobody served from it: after a start, when the database was away, when the whole machine slept.
 * Any number of servers may leave theirs in the same place; one of them gives the time back. Safe
 * for use by many threads.
 */
public final class PostgresPulse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresPulse.class);
  private static final long PERIOD_MS = 1_000;

  /** A silence that is no outage: a beat that came late. */
  private static final long PATIENCE_MS = 3 * PERIOD_MS;

  private final Database database;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pulse");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long steadyUntilMs;

  /** In a database that is migrated; nothing beats yet. */
  public PostgresPulse(Database database) {
    this.database = database;
  }

  /**
   * Beats once, and then again and again.
   *
   * @param afterOutage told how long nobody served, before the first sign of life after that is
   *     left; if it throws, it is told again. Not told while another server lives, and not in a new
   *     database
   * @throws DatabaseUnavailableException if the database is away
   */
  public void start(Consumer<Duration> afterOutage) {
    beatOnce(afterOutage);
    ScheduledFuture<?> unused =
        beats.scheduleWithFixedDelay(
            () -> beat(afterOutage), PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * Whether this server has been serving without a break, as far as it knows: otherwise nothing may
   * be judged by the time yet, for some of it may have to be given back.
   */
  public boolean isSteady() {
    return System.currentTimeMillis() < steadyUntilMs;
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }

  private void beat(Consumer<Duration> afterOutage) {
    try {
      beatOnce(afterOutage);
    } catch (RuntimeException away) {
      LOG.debug("no sign of life left: {}", away.getMessage());
    }
  }

  private void beatOnce(Consumer<Duration> afterOutage) {
    long beganMs = System.currentTimeMillis();
    Duration silence = database.repeatable(PostgresPulse::silence);
    if (isNone(silence) || database.repeatable(handle -> isGivenBack(handle, afterOutage))) {
      database.repeatable(PostgresPulse::leaveSign);
      steadyUntilMs = beganMs + PATIENCE_MS;
    }
  }

  private static boolean isNone(Duration silence) {
    return silence.toMillis() < PATIENCE_MS;
  }

  /** Looks again once nobody else can give back: another server may have been first. */
  private static boolean isGivenBack(Handle handle, Consumer<Duration> afterOutage) {
    return handle.inTransaction(
        locked -> {
          boolean mine = tryLock(locked);
          Duration silence = silence(locked);
          if (mine && !isNone(silence)) {
            afterOutage.accept(silence);
            leaveSign(locked);
          }
          return mine;
        });
  }

  /** Held until the transaction ends; nobody waits for it. */
  private static boolean tryLock(Handle handle) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(hashtextextended('holdfast pulse', 0))")
        .mapTo(boolean.class)
        .one();
  }

  private static Duration silence(Handle handle) {
    return handle
        .createQuery("select extract(epoch from clock_timestamp() - alive_at) * 1000 from pulse")
        .mapTo(Long.class)
        .findOne()
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  private static int leaveSign(Handle handle) {
    return handle.execute(
        """
        insert into pulse (alive_at) values (clock_timestamp())
        on conflict (one) do update set alive_at = excluded.alive_at
        """);
  }
}
