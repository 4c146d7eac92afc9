package dev.holdfast.app.replay;

import dev.holdfast.poker.history.PhhEntry;
import java.util.List;
import java.util.Locale;

/**
 * How fast hands are replayed on one thread.
 *
 * @param hands how many were replayed while the clock ran
 * @param seconds how long that took
 * @param allOk whether every one of them ended as recorded
 */
record ReplaySpeed(long hands, double seconds, boolean allOk) {

  private static final double WARM_UP_SECONDS = 2;
  private static final double SECONDS = 5;
  private static final double NANOS = 1e9;

  /** Replays the hands again and again, at first without looking at the clock. */
  static ReplaySpeed of(List<PhhEntry> entries) {
    during(WARM_UP_SECONDS, entries);
    return during(SECONDS, entries);
  }

  private static ReplaySpeed during(double seconds, List<PhhEntry> entries) {
    boolean ok = true;
    long hands = 0;
    long start = System.nanoTime();
    double elapsed = 0;
    while (elapsed < seconds) {
      for (PhhEntry entry : entries) {
        ok &= entry.replay().ok();
      }
      hands += entries.size();
      elapsed = (System.nanoTime() - start) / NANOS;
    }
    return new ReplaySpeed(hands, elapsed, ok);
  }

  /** The figure as a line of JSON. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{\"hands_per_second\":%d,\"hands\":%d,\"seconds\":%.2f}",
        Math.round(hands / seconds),
        hands,
        seconds);
  }
}
