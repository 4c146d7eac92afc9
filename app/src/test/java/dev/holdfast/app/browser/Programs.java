package dev.holdfast.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Where Chromium and its driver are on this machine.
 *
 * @param browser the program people use
 * @param driver the program that uses it in their place
 */
record Programs(Path browser, Path driver) {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final String ABSENT =
      "The browser tests have not been run: they need chromium and chromedriver on the PATH"
          + " (Debian: apt-get install chromium chromium-driver).";

  /**
   * Finds them. Without them the tests are aborted, and say so; with {@code
   * -Dholdfast.browser=required} they fail.
   */
  static Programs installed() {
    Optional<Path> browser = BROWSERS.stream().flatMap(Programs::onPath).findFirst();
    Optional<Path> driver = onPath("chromedriver").findFirst();
    if (browser.isEmpty() || driver.isEmpty()) {
      abort();
    }
    return new Programs(browser.orElseThrow(), driver.orElseThrow());
  }

  private static void abort() {
    System.err.println(ABSENT);
    if (Objects.equals(System.getProperty("holdfast.browser"), "required")) {
      Assertions.fail(ABSENT);
    }
    Assumptions.abort(ABSENT);
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }
}
