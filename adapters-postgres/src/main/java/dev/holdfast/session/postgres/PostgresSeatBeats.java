package dev.holdfast.session.postgres;

import dev.holdfast.session.office.SeatBeats;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@code room_seats.last_heartbeat_at} and {@code last_seen_at} true to some seconds: of each
 * person only the last sign of life is written, many at once. Safe for use by many threads.
 */
public final class PostgresSeatBeats implements SeatBeats, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresSeatBeats.class);
  private static final Duration PERIOD = Duration.ofSeconds(10);

  /** So few that a commit to one of these seats hardly waits. */
  private static final int AT_ONCE = 100;

  /** More people than any server has: only a database that is long away keeps so many waiting. */
  private static final int ROOM = 50_000;

  /**
   * A seat that a commit is writing right now is left out, and has its turn with the next sign of
   * life: this never waits for anybody, so that nobody can wait for it in a circle.
   */
  private static final String WRITE =
      """
      , free as (
        select s.room_id, s.user_id, b.at
        from beats b
        join room_seats s on s.room_id = b.room_id and s.user_id = b.user_id
        for no key update of s skip locked
      )
      update room_seats s
      set last_heartbeat_at = greatest(s.last_heartbeat_at, f.at),
        last_seen_at = greatest(s.last_seen_at, f.at)
      from free f
      where s.room_id = f.room_id and s.user_id = f.user_id
      """;

  private static final RowArrays<Beat> ROWS = RowArrays.of("beats", Beat.class);

  private final Reachable database;
  private final Map<Person, Instant> heard = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(PostgresSeatBeats::named);

  private record Person(UUID roomId, UUID userId) {}

  record Beat(UUID roomId, UUID userId, Instant at) {}

  /** Begins to write to a database that is migrated. */
  public PostgresSeatBeats(Database database) {
    this(database, PERIOD);
  }

  PostgresSeatBeats(Database database, Duration period) {
    this.database = new Reachable(database);
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::write, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "seat-beats");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void heard(UUID roomId, UUID userId, Instant at) {
    Person person = new Person(roomId, userId);
    if (heard.size() < ROOM || heard.containsKey(person)) {
      heard.put(person, at);
    }
  }

  /** Stops writing; what was not written is soon old anyway. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void write() {
    try {
      List<Beat> all = drain();
      for (int i = 0; i < all.size(); i += AT_ONCE) {
        List<Beat> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
        database.inTransaction(handle -> write(some, handle));
      }
    } catch (StoreUnavailable away) {
      LOG.debug("No sign of life written: {}", away.getMessage());
    } catch (RuntimeException bug) {
      LOG.warn("Cannot keep when people were last heard", bug);
    }
  }

  /** Of somebody who is heard again meanwhile the newer sign stays for the next time. */
  private List<Beat> drain() {
    List<Beat> beats = new ArrayList<>();
    heard.forEach((who, at) -> beats.add(new Beat(who.roomId(), who.userId(), at)));
    beats.forEach(beat -> heard.remove(new Person(beat.roomId(), beat.userId()), beat.at()));
    return beats;
  }

  private static int write(List<Beat> beats, Handle handle) {
    handle.execute("set local lock_timeout = '5s'");
    try (Update update = handle.createUpdate("with " + ROWS.expression() + WRITE)) {
      ROWS.bind(update, 0, beats);
      return update.execute();
    }
  }
}
