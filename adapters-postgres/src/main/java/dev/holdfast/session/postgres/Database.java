package dev.holdfast.session.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A pool of connections to one PostgreSQL, and the one place where work is tried again after a
 * connection was lost. A database that is paused, restarted or moved is found again without a
 * restart of ours. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
  private static final Duration KEEPALIVE = Duration.ofMinutes(1);

  /** What the driver is told unless the URL says otherwise; times in seconds. */
  private static final Map<String, String> DRIVER =
      Map.of(
          "ApplicationName", "holdfast",
          "connectTimeout", "3",
          // a link that went dead in silence is noticed, whatever waits on it
          "socketTimeout", "10",
          "tcpKeepAlive", "true",
          // details of a failed row would carry cards and token hashes into our logs
          "logServerErrorDetail", "false");

  /**
   * Our statements look rows up by key, and a plan made once for all values is the right one. Left
   * to itself the server plans the large commit anew each time, which takes longer than doing it,
   * and may settle on reading whole tables while they are still small.
   */
  private static final String PLANNER =
      """
      set plan_cache_mode = force_generic_plan;
      set enable_seqscan = off;
      set enable_hashjoin = off;
      set enable_mergejoin = off;
      set jit = off
      """;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final PoolSettings settings;
  private final Retry retry = new Retry();

  private Database(HikariDataSource pool, PoolSettings settings) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    // what was to be written has cards and token hashes in it: no message repeats it
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    this.settings = settings;
  }

  /**
   * Opens the pool and waits until the server answers.
   *
   * @throws DatabaseUnavailableException if it does not, within the settings' patience, or does not
   *     let us in
   */
  public static Database connect(DatabaseUrl url, PoolSettings settings) {
    Database database = new Database(pool(url, settings), settings);
    try {
      database.retry.call(database::ping, settings.startPatience());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource pool(DatabaseUrl url, PoolSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("holdfast");
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setPassword(url.password());
    DRIVER.forEach(config::addDataSourceProperty);
    config.setConnectionInitSql(PLANNER);
    config.setMaximumPoolSize(settings.size());
    config.setConnectionTimeout(settings.checkout().toMillis());
    config.setKeepaliveTime(KEEPALIVE.toMillis());
    // the start is tried again by us, who know a wrong password from a server that is not up yet
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Asks the server for a sign of life, once. */
  public boolean ping() {
    return jdbi.withHandle(handle -> handle.createQuery("select true").mapTo(boolean.class).one());
  }

  /**
   * Does work that may safely be done twice: reads, and writes that notice that they are done
   * already. Each attempt has a connection of its own, in auto-commit.
   *
   * @throws DatabaseUnavailableException if the database was away for longer than the settings'
   *     patience
   */
  public <T> T repeatable(Function<Handle, T> work) {
    return retry.call(() -> jdbi.withHandle(work::apply), settings.patience());
  }

  /** How busy the pool is. */
  public PoolStatus status() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return new PoolStatus(
        now.getActiveConnections(),
        now.getIdleConnections(),
        now.getThreadsAwaitingConnection(),
        retry.errors(),
        retry.timeouts());
  }

  /** Closes every connection; the database itself is not stopped. */
  @Override
  public void close() {
    pool.close();
  }
}
