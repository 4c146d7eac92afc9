package dev.holdfast.session.javalin;

import java.time.Duration;

/**
 * How far a server has come in stopping. It is announced first, so that nothing new is sent here;
 * calls are answered until the sockets have moved. Safe for use by many threads.
 */
final class Departure {

  private static final Duration TRY_ELSEWHERE = Duration.ofSeconds(1);

  private volatile boolean announced;
  private volatile boolean complete;

  /** From now on the server says it is not ready. */
  void announce() {
    announced = true;
  }

  /** From now on it answers no calls. */
  void complete() {
    announced = true;
    complete = true;
  }

  /** What a call is answered that comes too late. */
  static Problem tooLate() {
    return Problem.retryAfter(ErrorCode.DRAINING, "ask again", TRY_ELSEWHERE);
  }

  boolean isAnnounced() {
    return announced;
  }

  boolean isComplete() {
    return complete;
  }
}
