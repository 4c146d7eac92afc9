package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing on any view keeps anybody out, by day or by night, on a phone or on a desk. */
class AccessibleIT {

  @TempDir private Path folder;
  private final Map<String, Object> findings = new TreeMap<>();
  private final AtomicInteger views = new AtomicInteger();

  @Test
  void axeFindsNothingSeriousOnAnyView() throws IOException {
    Programs programs = Programs.installed();
    try (Server server = new Server(folder.resolve("data"));
        Tour tour = new Tour(server, programs, folder.resolve("profile"))) {
      tour.walk(view -> look(tour, view));
    }
    assertThat(views).hasValueGreaterThan(25);
    assertThat(findings).isEmpty();
  }

  private void look(Tour tour, String view) {
    views.incrementAndGet();
    search(tour, view, 360, 740, true);
    search(tour, view, 1440, 900, false);
  }

  private void search(Tour tour, String view, int width, int height, boolean dark) {
    tour.browser().look(width, height, dark);
    List<String> found = Axe.findingsIn(tour.page());
    if (!found.isEmpty()) {
      findings.put(view + " at " + width, found);
    }
  }
}
