package dev.holdfast.session.javalin;

import java.util.function.Supplier;

/** What is measured of Redis, and of the servers beside this one. */
public final class RedisMetrics {

  private static final String REDIS = "holdfast.redis.";

  private final Meters meters;

  RedisMetrics(Meters meters) {
    this.meters = meters;
  }

  /**
   * How things stand with Redis.
   *
   * @param isUp whether it answers
   * @param failures calls that failed
   * @param passedBy calls that were not made because it was away
   * @param dropped what was to be written and never will be
   */
  public record Standing(boolean isUp, long failures, long passedBy, long dropped) {}

  /** Measures Redis. */
  public void redis(Supplier<Standing> now) {
    meters.gauge(REDIS + "up", "1 while Redis answers", () -> now.get().isUp() ? 1 : 0);
    meters.counter(REDIS + "failures", "Calls of Redis that failed", () -> now.get().failures());
    meters.counter(REDIS + "passed", "Calls done without Redis", () -> now.get().passedBy());
    meters.counter(REDIS + "dropped", "Writes Redis never got", () -> now.get().dropped());
  }

  /** Measures how many other servers there are. */
  public void others(Supplier<Number> count) {
    meters.gauge("holdfast.servers.others", "Other servers of the same rooms", count);
  }
}
