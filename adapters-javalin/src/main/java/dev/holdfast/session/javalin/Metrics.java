package dev.holdfast.session.javalin;

import dev.holdfast.session.memory.WriteBehind;
import dev.holdfast.session.room.RoomFeed;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a server measures of itself, in words that are the same for everybody: no label names a
 * user, a room, a token or a card. Safe for use by many threads.
 */
public final class Metrics implements AutoCloseable {

  /** The Prometheus text format. */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final String WRITE_BEHIND = "holdfast.write.behind.";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final RequestTimes requests = new RequestTimes(registry);
  private final SocketCounts sockets = new SocketCounts(registry);
  private final Meters meters = new Meters(registry);
  private final DatabaseMetrics database = new DatabaseMetrics(meters);
  private final RedisMetrics redis = new RedisMetrics(meters);

  /** Measures the JVM at once, and the rest as it happens. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** The same feed, counting the actions that are published on it. */
  public RoomFeed counting(RoomFeed feed) {
    return new CountingFeed(feed, registry);
  }

  /** Stops listening to the JVM. */
  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  /**
   * Measures what is written behind memory.
   *
   * @param status how the writing goes
   * @param divergences how many rooms differed when they were last compared
   */
  public void writeBehind(Supplier<WriteBehind.Status> status, IntSupplier divergences) {
    meters.counter(
        WRITE_BEHIND + "written", "Writes that are in the database", () -> status.get().written());
    meters.counter(
        WRITE_BEHIND + "failed", "Writes the database did not take", () -> status.get().failed());
    meters.gauge(WRITE_BEHIND + "waiting", "Writes still to be made", () -> status.get().waiting());
    meters.gauge(
        WRITE_BEHIND + "lag.seconds",
        "Age of the oldest of them",
        () -> status.get().lag().toMillis() / 1e3);
    meters.gauge(WRITE_BEHIND + "divergences", "Rooms that differ", divergences::getAsInt);
  }

  /** What is measured of the database. */
  public DatabaseMetrics database() {
    return database;
  }

  /** What is measured of Redis and the other servers. */
  public RedisMetrics redis() {
    return redis;
  }

  RequestLogger requests() {
    return requests::add;
  }

  SocketCounts sockets() {
    return sockets;
  }

  /** Measures how many sockets are open. */
  void openSockets(IntSupplier count) {
    meters.gauge("holdfast.sockets.open", "WebSockets that are open", count::getAsInt);
  }

  /** Everything there is so far. */
  void show(Context request) {
    request.header("Cache-Control", "no-store").contentType(TEXT).result(registry.scrape());
  }
}
