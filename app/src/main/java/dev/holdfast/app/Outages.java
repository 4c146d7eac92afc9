package dev.holdfast.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Notices for how long nobody served, so that the time can be given back.
 *
 * @param watch begins to look; an outage that is over by then is told before it returns
 * @param steady whether anything may be judged by the time: not until what is owed is given back
 */
record Outages(Consumer<Consumer<Duration>> watch, BooleanSupplier steady) {

  /** Where nothing outlasts the process there is nothing to give back. */
  static final Outages NEVER = new Outages(giveBack -> {}, () -> true);

  /** The same where memory serves whatever becomes of the database: only a stop is an outage. */
  Outages betweenStarts() {
    return new Outages(this::watchStart, () -> true);
  }

  private void watchStart(Consumer<Duration> giveBack) {
    AtomicBoolean starting = new AtomicBoolean(true);
    watch.accept(
        outage -> {
          if (starting.get()) {
            giveBack.accept(outage);
          }
        });
    starting.set(false);
  }
}
