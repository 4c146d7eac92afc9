package dev.holdfast.session.postgres;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans up what is old, again and again: of all servers one at a time, a few rows at a time, and
 * nothing of a room in which somebody is. Safe for use by many threads.
 */
public final class PostgresRetention implements AutoCloseable {

  /** What is removed, in a word each. */
  public static final List<String> KINDS =
      Stream.concat(Chores.ALL.stream(), QuietRooms.CHORES.stream()).map(Chore::what).toList();

  private static final Logger LOG = LoggerFactory.getLogger(PostgresRetention.class);
  private static final Duration FIRST_AFTER = Duration.ofMinutes(1);
  private static final String LOCK = "hashtextextended('holdfast retention', 0)";

  private final Database database;
  private final Policy policy;
  private final QuietRooms rooms;
  private final LongAdder runs = new LongAdder();
  private final Map<String, LongAdder> removed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(PostgresRetention::named);

  /**
   * What is old, and how often it is looked for.
   *
   * @param roomTtl how long a room that everybody has left keeps its events
   * @param silence how long a socket may not be heard of before it counts as lost
   * @param every how long after a cleanup the next one is due
   */
  public record Policy(Duration roomTtl, Duration silence, Duration every) {}

  /** In a database that is migrated; nothing is cleaned up yet. */
  public PostgresRetention(Database database, Policy policy) {
    this.database = database;
    this.policy = policy;
    this.rooms = new QuietRooms(policy.roomTtl());
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "retention");
    thread.setDaemon(true);
    return thread;
  }

  /** Cleans up soon, and then as often as it is due. */
  public void start() {
    long every = policy.every().toMillis();
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::runAndTell,
            Math.min(every, FIRST_AFTER.toMillis()),
            every,
            TimeUnit.MILLISECONDS);
  }

  /**
   * Cleans up now, unless another server does or has done so a short while ago. Blocks.
   *
   * @return how many rows of each kind are done with; empty if there was nothing to do here
   * @throws DatabaseUnavailableException if the database is away
   */
  public Optional<Map<String, Long>> run() {
    return database.repeatable(this::runAlone);
  }

  /** How often this server has cleaned up. */
  public long runs() {
    return runs.sum();
  }

  /** How many rows of a kind this server is done with. */
  public long removed(String kind) {
    return removed.computeIfAbsent(kind, unused -> new LongAdder()).sum();
  }

  /** What is under way is broken off and done by the next who cleans up. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void runAndTell() {
    try {
      run().ifPresent(done -> LOG.info("Cleaned up: {}", done));
    } catch (RuntimeException away) {
      LOG.warn("Not cleaned up: {}", away.getMessage());
    }
  }

  private Optional<Map<String, Long>> runAlone(Handle handle) {
    if (!is("pg_try_advisory_lock(" + LOCK + ")", handle)) {
      return Optional.empty();
    }
    try {
      return isDue(handle) ? Optional.of(cleanUp(handle)) : Optional.empty();
    } finally {
      boolean unused = is("pg_advisory_unlock(" + LOCK + ")", handle);
    }
  }

  private static boolean is(String what, Handle handle) {
    return handle.createQuery("select " + what).mapTo(boolean.class).one();
  }

  /** A little early is in time: otherwise two servers would take turns and do it twice as often. */
  private boolean isDue(Handle handle) {
    return handle
        .createQuery("select not exists (select from retention where done_at > now() - :most)")
        .bind("most", policy.every().multipliedBy(9).dividedBy(10))
        .mapTo(boolean.class)
        .one();
  }

  private Map<String, Long> cleanUp(Handle handle) {
    Map<String, Long> done = new LinkedHashMap<>();
    KINDS.forEach(kind -> done.put(kind, 0L));
    Chores.ALL.forEach(chore -> add(chore, Map.of("silence", policy.silence()), handle, done));
    UUID last = new UUID(0, 0);
    for (List<UUID> some = rooms.after(last, handle); !some.isEmpty(); ) {
      some.forEach(room -> cleanUp(room, handle, done));
      some = rooms.after(some.get(some.size() - 1), handle);
    }
    handle.execute(
        """
        insert into retention (done_at) values (now())
        on conflict (one) do update set done_at = excluded.done_at
        """);
    runs.increment();
    return done;
  }

  private void cleanUp(UUID room, Handle handle, Map<String, Long> done) {
    QuietRooms.CHORES.forEach(chore -> add(chore, rooms.arguments(room), handle, done));
  }

  /** What cannot be done now, since somebody locks it, is left for the next time. */
  private void add(Chore chore, Map<String, ?> arguments, Handle handle, Map<String, Long> done) {
    long rows = 0;
    try {
      rows = chore.carryOut(arguments, handle);
    } catch (RuntimeException failed) {
      if (!new SqlFailure(failed).isLockedOut()) {
        throw failed;
      }
      LOG.warn("Not cleaned up, since somebody locks it: {}", chore.what());
    }
    done.merge(chore.what(), rows, Long::sum);
    removed.computeIfAbsent(chore.what(), unused -> new LongAdder()).add(rows);
  }
}
