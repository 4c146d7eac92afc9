package dev.holdfast.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real Chromium without a window, with a profile of its own: one person's browser. */
final class Chromium implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Nothing but our page is to be on its mind; it may be run by root. */
  private static final List<String> QUIETLY =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Done when colours have changed and what moves has come to rest. */
  private static final String STILL =
      """
      return new Promise(requestAnimationFrame)
        .then(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
      """;

  private final ChromeDriverService service;
  private final ChromeDriver driver;
  private final List<ProcessHandle> frozen = new ArrayList<>();

  private Chromium(ChromeDriverService service, ChromeDriver driver) {
    this.service = service;
    this.driver = driver;
  }

  /**
   * Opens one.
   *
   * @param profile an empty directory
   */
  static Chromium open(Programs programs, Path profile, int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(QUIETLY);
    options.addArguments("--user-data-dir=" + profile.toAbsolutePath());
    options.addArguments("--window-size=%d,%d".formatted(width, height));
    options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.driver().toFile())
            .usingAnyFreePort()
            .build();
    return new Chromium(service, new ChromeDriver(service, options));
  }

  /** Goes somewhere in the current tab. */
  PokerPage visit(URI address) {
    driver.get(address.toString());
    return new PokerPage(driver, driver.getWindowHandle());
  }

  /** Goes somewhere in another tab of the same profile. */
  PokerPage visitInNewTab(URI address) {
    driver.switchTo().newWindow(WindowType.TAB);
    return visit(address);
  }

  /** Shows pages as on a screen of that size, by day or by night, without anything moving. */
  void look(int width, int height, boolean dark) {
    Map<String, Object> screen =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
    driver.executeScript(STILL);
  }

  /** Everything the server has told this browser since it was last asked: frames and answers. */
  Heard heard() {
    return Heard.by(driver);
  }

  /** What the browser has complained of in its console since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Keeps what the current tab shows. */
  void photograph(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException notKept) {
      throw new UncheckedIOException(notKept);
    }
  }

  /** Stops all pages where they are, as the closed lid of a laptop does. */
  void freeze() {
    renderers().forEach(frozen::add);
    frozen.forEach(page -> signal("-STOP", page));
  }

  /** Has them go on. */
  void thaw() {
    frozen.forEach(page -> signal("-CONT", page));
    frozen.clear();
  }

  @Override
  public void close() {
    thaw();
    driver.quit();
    service.stop();
  }

  /** The processes that run pages: descendants of ours, and of nobody else's browser. */
  private static List<ProcessHandle> renderers() {
    return ProcessHandle.current().descendants().filter(Chromium::isRenderer).toList();
  }

  private static boolean isRenderer(ProcessHandle process) {
    try {
      Path words = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      return Files.readString(words, UTF_8).contains("--type=renderer");
    } catch (IOException gone) {
      return false;
    }
  }

  private static void signal(String signal, ProcessHandle process) {
    try {
      String pid = String.valueOf(process.pid());
      new ProcessBuilder("kill", signal, pid).inheritIO().start().onExit().join();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }
}
