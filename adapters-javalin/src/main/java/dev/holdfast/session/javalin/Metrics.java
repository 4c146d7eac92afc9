package dev.holdfast.session.javalin;

import dev.holdfast.session.room.RoomFeed;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.IntSupplier;

/**
 * What a server measures of itself, in words that are the same for everybody: no label names a
 * user, a room, a token or a card. Safe for use by many threads.
 */
public final class Metrics implements AutoCloseable {

  /** The Prometheus text format. */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final RequestTimes requests = new RequestTimes(registry);
  private final SocketCounts sockets = new SocketCounts(registry);

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

  RequestLogger requests() {
    return requests::add;
  }

  SocketCounts sockets() {
    return sockets;
  }

  /** Measures how many sockets are open. */
  void openSockets(IntSupplier count) {
    Gauge.builder("holdfast.sockets.open", count::getAsInt)
        .description("WebSockets that are open")
        .register(registry);
  }

  /** Everything there is so far. */
  void show(Context request) {
    request.header("Cache-Control", "no-store").contentType(TEXT).result(registry.scrape());
  }
}
