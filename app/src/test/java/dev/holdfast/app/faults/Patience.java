package dev.holdfast.app.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting that has an end: whatever takes longer hangs, and that is a failure. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MS = 2;

  private Patience() {}

  /** Waits until something is so. */
  static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("hangs: not within " + LONGEST.toSeconds() + " s: " + what);
      }
      pause(LOOK_EVERY_MS);
    }
  }

  /** Lets time pass. */
  static void pause(long ms) {
    try {
      TimeUnit.MILLISECONDS.sleep(ms);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
