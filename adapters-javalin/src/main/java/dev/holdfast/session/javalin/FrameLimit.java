package dev.holdfast.session.javalin;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How often somebody may say something, over all their sockets. Those who are told to slow down and
 * do not are sent away. Safe for use by many threads.
 */
final class FrameLimit {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int BURST = 20;
  private static final int PER_SECOND = 5;
  private static final int PATIENCE = 50;

  private final RateLimit frames;
  private final RateLimit excess;

  FrameLimit(InstantSource clock) {
    this.frames = new RateLimit(BURST, PER_SECOND, SECOND, clock);
    this.excess = new RateLimit(PATIENCE, PER_SECOND, SECOND, clock);
  }

  /**
   * Counts one frame more.
   *
   * @throws ProblemException if that is too often
   * @throws Goodbye if it has been too often for too long
   */
  void count(String who) {
    try {
      frames.check(who);
    } catch (ProblemException tooOften) {
      if (excess.count(who).isPresent()) {
        throw Goodbye.with(CloseCode.RATE_LIMITED, tooOften.problem());
      }
      throw tooOften;
    }
  }
}
