package dev.holdfast.session.postgres;

import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people are, as one server sees it. It leaves a sign of life every second; what it said of
 * people holds as long as it does, and {@link #PATIENCE} longer. Safe for use by many threads.
 */
public final class PostgresWhereabouts implements Whereabouts, AutoCloseable {

  /** How long the people of a server that has gone silent count as there: they come back sooner. */
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWhereabouts.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final RowArrays<Stay> STAYS = RowArrays.of("stays", Stay.class);

  private final Reachable database;
  private final UUID nodeId = UUID.randomUUID();
  private final Set<Stay> here = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(PostgresWhereabouts::thread);
  private volatile Set<UUID> others = Set.of();
  private final Duration patience;
  private volatile long beatAt;
  private volatile long steadySince = System.nanoTime();

  /** That somebody has a socket for a room. */
  public record Stay(UUID roomId, UUID userId) {}

  /** In a database that is migrated; nobody knows of this server yet. */
  public PostgresWhereabouts(Database database) {
    this(database, PATIENCE);
  }

  PostgresWhereabouts(Database database, Duration patience) {
    this.database = new Reachable(database);
    this.patience = patience;
    this.beatAt = System.nanoTime() - patience.toNanos();
  }

  /**
   * Says that this server runs, and then again and again.
   *
   * @param onLoss told who was at other servers that have been silent for {@link #PATIENCE}, once
   *     for each such server; must not block
   * @throws StoreUnavailable if the database is away
   */
  public void start(Consumer<List<Stay>> onLoss) {
    beat(onLoss);
    long ms = PERIOD.toMillis();
    ScheduledFuture<?> unused =
        beats.scheduleWithFixedDelay(() -> beatOrNot(onLoss), ms, ms, TimeUnit.MILLISECONDS);
  }

  /** How many other servers run, as far as is known. */
  public int others() {
    return others.size();
  }

  @Override
  public void arrive(UUID roomId, UUID userId) {
    Stay stay = new Stay(roomId, userId);
    here.add(stay);
    write(List.of(stay));
  }

  @Override
  public void leave(UUID roomId, UUID userId) {
    here.remove(new Stay(roomId, userId));
    database.with(
        handle ->
            handle.execute(
                "delete from whereabouts where room_id = ? and user_id = ? and node_id = ?",
                roomId,
                userId,
                nodeId));
  }

  /** After a break of the database every server has been silent: then all of them count. */
  @Override
  public boolean isElsewhere(UUID roomId, UUID userId) {
    boolean steady = System.nanoTime() - steadySince > patience.toNanos();
    return database.with(
        handle ->
            handle
                .select(
                    """
                    select exists (
                      select from whereabouts w
                      join nodes n on n.id = w.node_id
                      where w.room_id = ? and w.user_id = ? and w.node_id <> ?
                        and (not ? or n.alive_at > clock_timestamp() - make_interval(secs => ?))
                    )
                    """,
                    roomId,
                    userId,
                    nodeId,
                    steady,
                    patience.toMillis() / 1e3)
                .mapTo(boolean.class)
                .one());
  }

  /** Leaves no more signs of life; those who were here are expected elsewhere. */
  @Override
  public void close() {
    beats.shutdownNow();
  }

  private void beatOrNot(Consumer<List<Stay>> onLoss) {
    try {
      beat(onLoss);
    } catch (StoreUnavailable away) {
      LOG.debug("no sign of life left: {}", away.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("Cannot look after who is where", bug);
    }
  }

  private void beat(Consumer<List<Stay>> onLoss) {
    long now = System.nanoTime();
    boolean isKnown = database.with(this::leaveSign);
    if (now - beatAt >= patience.toNanos()) {
      steadySince = now;
    }
    beatAt = now;
    if (!isKnown) {
      write(List.copyOf(here));
    }
    look(now, onLoss);
  }

  private boolean leaveSign(Handle handle) {
    return handle
        .select(
            """
            insert into nodes (id, alive_at) values (?, clock_timestamp())
            on conflict (id) do update set alive_at = excluded.alive_at
            returning xmax <> 0
            """,
            nodeId)
        .mapTo(boolean.class)
        .one();
  }

  /** Servers that are silent because the database was away have not been lost. */
  private void look(long now, Consumer<List<Stay>> onLoss) {
    Set<UUID> before = others;
    others = database.with(this::running);
    Set<UUID> lost = new HashSet<>(before);
    lost.removeAll(others);
    if (!lost.isEmpty() && now - steadySince > patience.toNanos()) {
      LOG.info("{} other servers have gone", lost.size());
      onLoss.accept(database.with(handle -> at(lost, handle)));
    }
  }

  private Set<UUID> running(Handle handle) {
    handle.execute("delete from nodes where alive_at < clock_timestamp() - interval '1 hour'");
    return handle
        .select(
            """
            select id from nodes
            where id <> ? and alive_at > clock_timestamp() - make_interval(secs => ?)
            """,
            nodeId,
            patience.toMillis() / 1e3)
        .mapTo(UUID.class)
        .set();
  }

  private static List<Stay> at(Set<UUID> nodes, Handle handle) {
    return handle
        .createQuery("select room_id, user_id from whereabouts where node_id in (<nodes>)")
        .bindList("nodes", nodes)
        .map(
            (row, context) ->
                new Stay(
                    row.getObject("room_id", UUID.class), row.getObject("user_id", UUID.class)))
        .list();
  }

  private void write(List<Stay> stays) {
    if (!stays.isEmpty()) {
      database.with(handle -> write(stays, handle));
    }
  }

  /**
   * A server that nobody knows any more comes back with its next sign of life, and all of these.
   */
  private int write(List<Stay> stays, Handle handle) {
    String sql =
        "with "
            + STAYS.expression()
            + """
            insert into whereabouts (room_id, user_id, node_id)
            select s.room_id, s.user_id, n.id
            from stays s
            join nodes n on n.id = ?
            on conflict do nothing
            """;
    try (Update update = handle.createUpdate(sql)) {
      return update.bind(STAYS.bind(update, 0, stays), nodeId).execute();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "whereabouts");
    thread.setDaemon(true);
    return thread;
  }
}
