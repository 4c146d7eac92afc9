package dev.holdfast.session.javalin;

import java.time.Duration;
import java.util.Optional;

/** What the machine that runs the process asks. */
final class HealthCalls {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Readiness readiness;
  private final Departure departure;

  HealthCalls(Readiness readiness, Departure departure) {
    this.readiness = readiness;
    this.departure = departure;
  }

  /**
   * How things stand.
   *
   * @param detail what is missing, if something is
   */
  record Health(String status, Optional<String> detail) {
    static final Health OK = new Health("ok", Optional.empty());

    static Health ready(Optional<String> handicap) {
      return new Health(handicap.isPresent() ? "degraded" : "ready", handicap);
    }
  }

  /** The process answers: that is all this says. */
  Health health(Call call) {
    return Health.OK;
  }

  /** Calls may be sent here. */
  Health ready(Call call) {
    if (departure.isAnnounced()) {
      throw Problem.retryAfter(ErrorCode.DRAINING, "about to stop", LOOK_AGAIN).thrown();
    }
    readiness
        .obstacle()
        .ifPresent(
            obstacle -> {
              throw Problem.retryAfter(ErrorCode.DATABASE_UNAVAILABLE, obstacle, LOOK_AGAIN)
                  .thrown();
            });
    return Health.ready(readiness.handicap());
  }
}
