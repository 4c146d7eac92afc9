package dev.holdfast.app.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one kind of fault has cost. Safe for use by many threads. */
final class Toll {

  private final Fault fault;
  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final List<String> remarks = new ArrayList<>();
  private final Map<Span, List<Duration>> times = new EnumMap<>(Span.class);

  /** Nothing yet. */
  Toll(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  void count(Count what) {
    count(what, 1);
  }

  synchronized void count(Count what, long times) {
    counts.merge(what, times, Long::sum);
  }

  synchronized void took(Span what, long nanos) {
    times.computeIfAbsent(what, none -> new ArrayList<>()).add(Duration.ofNanos(nanos));
  }

  /** Notes a sentence on something that must not have happened. */
  synchronized void remark(String sentence) {
    remarks.add(fault.title() + ": " + sentence);
  }

  synchronized List<String> remarks() {
    return List.copyOf(remarks);
  }

  synchronized long of(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  synchronized Spread of(Span what) {
    return Spread.of(times.getOrDefault(what, List.of()));
  }

  /** What must not have happened and has, as sentences. */
  List<String> complaints() {
    return Arrays.stream(Count.values())
        .filter(Count::mustBeZero)
        .filter(what -> of(what) > 0)
        .map(what -> fault.title() + ": " + what.title() + " " + of(what))
        .toList();
  }
}
