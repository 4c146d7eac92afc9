package dev.holdfast.session.javalin;

import java.time.Duration;

/** What the machine that runs the process asks. */
final class HealthCalls {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Readiness readiness;
  private final Departure departure;

  HealthCalls(Readiness readiness, Departure departure) {
    this.readiness = readiness;
    this.departure = departure;
  }

  record Health(String status) {}

  /** The process answers: that is all this says. */
  Health health(Call call) {
    return new Health("ok");
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
    return new Health("ready");
  }
}
