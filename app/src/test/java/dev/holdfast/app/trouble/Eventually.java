package dev.holdfast.app.trouble;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** What comes in the end, on any machine. */
final class Eventually {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  private Eventually() {}

  static void so(String what, BooleanSupplier isSo) {
    Awaitility.await(what).atMost(LONGEST).until(isSo::getAsBoolean);
  }

  static <T> T of(String what, Supplier<Optional<T>> question) {
    return Awaitility.await(what)
        .atMost(LONGEST)
        .until(question::get, Optional::isPresent)
        .orElseThrow();
  }
}
