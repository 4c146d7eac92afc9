package dev.holdfast.app.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times that were taken.
 *
 * @param sorted the shortest first
 */
record Spread(List<Duration> sorted) {

  static final Spread NOTHING = new Spread(List.of());

  static Spread of(Duration time) {
    return new Spread(List.of(time));
  }

  Spread and(Spread more) {
    return new Spread(Stream.concat(sorted.stream(), more.sorted.stream()).sorted().toList());
  }

  /** The shortest, the middle and the longest, in milliseconds. */
  @Override
  public String toString() {
    return sorted.isEmpty() ? "-" : ms(0) + " / " + ms(sorted.size() / 2) + " / " + ms(last());
  }

  private int last() {
    return sorted.size() - 1;
  }

  private long ms(int index) {
    return sorted.get(index).toMillis();
  }
}
