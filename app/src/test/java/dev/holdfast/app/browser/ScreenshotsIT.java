package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every view on a phone, a tablet and a desk, by day and by night, to be looked at. */
@EnabledIfSystemProperty(named = "holdfast.screenshots", matches = "true")
class ScreenshotsIT {

  private static final Map<Integer, Integer> SCREENS = Map.of(360, 740, 768, 1024, 1440, 900);

  @TempDir private Path folder;
  private final AtomicInteger views = new AtomicInteger();

  @Test
  void everyViewIsPhotographed() throws IOException {
    Programs programs = Programs.installed();
    try (Server server = new Server(folder.resolve("data"));
        Tour tour = new Tour(server, programs, folder.resolve("profile"))) {
      tour.walk(view -> look(tour, view));
    }
    assertThat(views).hasValueGreaterThan(25);
  }

  private void look(Tour tour, String view) {
    int number = views.incrementAndGet();
    SCREENS.forEach(
        (width, height) -> {
          photograph(tour, "%02d-%s-%d-light".formatted(number, view, width), width, height, false);
          photograph(tour, "%02d-%s-%d-dark".formatted(number, view, width), width, height, true);
        });
  }

  private static void photograph(Tour tour, String name, int width, int height, boolean dark) {
    tour.browser().look(width, height, dark);
    tour.browser().photograph(name);
  }
}
