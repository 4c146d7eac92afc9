package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long calls take, by route and status. Safe for use by many threads. */
final class RequestTimes {

  private static final double NANOS_PER_MS = 1e6;
  private static final Duration[] BOUNDS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  /**
   * For what never reaches a route: files, calls the gate stops, and paths that anybody can make up
   * without end, which must not become labels.
   */
  private static final Tags NO_ROUTE = Tags.of("method", "none", "route", "none");

  private final MeterRegistry registry;

  RequestTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Adds a call that has been answered. */
  void add(Context call, float ms) {
    Timer.builder("holdfast.http.requests")
        .description("HTTP calls that were answered")
        .serviceLevelObjectives(BOUNDS)
        .tags(route(call).and("status", String.valueOf(call.statusCode())))
        .register(registry)
        .record(Duration.ofNanos((long) (ms * NANOS_PER_MS)));
  }

  private static Tags route(Context call) {
    return Optional.ofNullable(call.endpoints().matchedHttpEndpoint())
        .map(RequestTimes::tags)
        .orElse(NO_ROUTE);
  }

  private static Tags tags(Endpoint endpoint) {
    return Tags.of("method", endpoint.method.name(), "route", endpoint.path);
  }
}
