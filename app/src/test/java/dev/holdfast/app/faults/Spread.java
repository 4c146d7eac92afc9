package dev.holdfast.app.faults;

import java.time.Duration;
import java.util.List;

/**
 * Times that were taken.
 *
 * @param sorted the shortest first
 */
record Spread(List<Duration> sorted) {

  /** These times. */
  static Spread of(List<Duration> times) {
    return new Spread(times.stream().sorted().toList());
  }

  /** The time that so many of a hundred did not take longer than; zero if there is none. */
  Duration percentile(int percent) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** The middle one, what 99 of 100 did not exceed, and the longest, in milliseconds. */
  @Override
  public String toString() {
    return sorted.isEmpty() ? "-" : ms(50) + " / " + ms(99) + " / " + ms(100);
  }

  private long ms(int percent) {
    return percentile(percent).toMillis();
  }
}
