package dev.holdfast.app;

/** How often something may still be done: a burst, then so often a second. */
public final class Allowance {

  private static final double NANOS = 1e9;

  private final double burst;
  private final double perSecond;
  private double left;
  private long countedAt = System.nanoTime();

  private Allowance(double burst, double perSecond) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.left = burst;
  }

  /** A little less than the server allows a user: 20 frames at once and 5 a second. */
  static Allowance ofFrames() {
    return new Allowance(15, 4);
  }

  /** Whether it may be done once more, and if so, counts it. */
  public synchronized boolean take() {
    long now = System.nanoTime();
    left = Math.min(burst, left + (now - countedAt) / NANOS * perSecond);
    countedAt = now;
    boolean enough = left >= 1;
    left -= enough ? 1 : 0;
    return enough;
  }
}
