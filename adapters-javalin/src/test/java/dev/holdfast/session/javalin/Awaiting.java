package dev.holdfast.session.javalin;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads, and not for ever. */
final class Awaiting {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Awaiting() {}

  static void until(BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not happen within " + PATIENCE);
      }
      Thread.onSpinWait();
    }
  }
}
