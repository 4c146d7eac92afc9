package dev.holdfast.app.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all kinds of faults have cost, as a table for people. */
record Bill(long seed, List<Toll> tolls) {

  private static final int TITLE = 20;
  private static final int COLUMN = 20;

  /** What must not have happened and has. */
  List<String> complaints() {
    return tolls.stream().flatMap(toll -> toll.complaints().stream()).toList();
  }

  /** A row for everything that was counted or timed, a column for every kind of fault. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(row("seed " + seed, toll -> toll.fault().title()));
    for (Count count : Count.values()) {
      lines.add(row(count.title(), toll -> String.valueOf(toll.of(count))));
    }
    lines.add(row("ms: mid/p99/most", toll -> ""));
    for (Span span : Span.values()) {
      lines.add(row(span.title(), toll -> toll.of(span).toString()));
    }
    tolls.forEach(toll -> lines.addAll(toll.remarks()));
    return String.join(System.lineSeparator(), lines);
  }

  private String row(String title, Function<Toll, String> cell) {
    Stream<String> cells = tolls.stream().map(cell).map(text -> pad(text, COLUMN));
    return title
        + " ".repeat(Math.max(0, TITLE - title.length()))
        + String.join("", cells.toList());
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
