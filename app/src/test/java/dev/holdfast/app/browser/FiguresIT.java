package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes to see a table for the first time; the figures are printed. */
class FiguresIT {

  private static final long MOST_BYTES = 200_000;

  private static final String FIGURES =
      """
      const files = [...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource')];
      return {
        requests: files.length,
        bytes: files.reduce((sum, file) => sum + file.transferSize, 0),
        painted: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime),
        table: Math.round(performance.getEntriesByName('first-table')[0].startTime),
      };
      """;

  @TempDir private Path folder;

  @Test
  void theFirstTableTakesFewBytes() {
    Programs programs = Programs.installed();
    try (Server server = new Server(folder.resolve("data"));
        Chromium browser = Chromium.open(programs, folder.resolve("profile"), 360, 740)) {
      Neighbour host = Neighbour.opensRoomAt(server.address());
      PokerPage page = browser.visit(host.invitation(server.address()));
      page.awaitShown(".seat:not(.empty)");
      Map<?, ?> figures = (Map<?, ?>) page.run(FIGURES);
      System.out.printf(
          "First load of a table, nothing cached, on loopback: %s bytes in %s requests,"
              + " first paint after %s ms, the table after %s ms%n",
          figures.get("bytes"),
          figures.get("requests"),
          figures.get("painted"),
          figures.get("table"));
      assertThat((Long) figures.get("bytes")).isBetween(10_000L, MOST_BYTES);
    }
  }
}
