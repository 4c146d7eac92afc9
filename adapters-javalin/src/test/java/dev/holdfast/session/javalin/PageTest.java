package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page comes whole, and runs under the policy its answers state. */
class PageTest {

  private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.\\w+)\"");
  private static final Pattern IMPORTED = Pattern.compile("(?:from|URL\\() ?'(\\.[^']+)'");

  private final TestHouse house = TestHouse.open();
  private final Browser visitor = house.visitor();

  @AfterEach
  void closeHouse() {
    house.close();
  }

  @Test
  void theFrontDoorLeadsToThePage() {
    assertThat(visitor.get("/").header("Location")).hasValue("/poker");
    Browser.Answer page = visitor.get("/poker?room=whichever");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.header("Cache-Control")).hasValue("no-cache");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void everyFileItNamesIsThereWithItsType() {
    Map<String, Browser.Answer> files = files();
    assertThat(files).hasSizeGreaterThan(20);
    files.forEach(
        (path, answer) -> {
          assertThat(answer.status()).as(path).isEqualTo(200);
          assertThat(answer.header("Content-Type").orElse("")).as(path).startsWith(type(path));
          assertThat(answer.header("Cache-Control")).as(path).hasValue("no-cache");
        });
  }

  @Test
  void nothingInItNeedsMoreThanThePolicyAllows() {
    assertThat(visitor.get("/poker").text())
        .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=|<script(?![^>]*\\ssrc=)|https?://");
  }

  /** So that they come all at once, not one after the other as each is found to be needed. */
  @Test
  void itNamesEveryModuleBeforehand() {
    String page = visitor.get("/poker").text();
    Set<String> modules = new TreeSet<>(files().keySet());
    modules.removeIf(path -> !path.endsWith(".js") || path.endsWith("-worker.js"));
    assertThat(modules).allSatisfy(path -> assertThat(page).contains("\"" + path + "\""));
  }

  @Test
  void itsScriptsNeverMakeMarkupOfText() {
    files()
        .forEach(
            (path, answer) ->
                assertThat(answer.text())
                    .as(path)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval("));
  }

  /** Everything the page names, and what that imports in turn. */
  private Map<String, Browser.Answer> files() {
    Map<String, Browser.Answer> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(matches(NAMED, visitor.get("/poker").text()).toList());
    while (!open.isEmpty()) {
      String path = open.pop();
      if (!found.containsKey(path)) {
        found.put(path, visitor.get(path));
        matches(IMPORTED, found.get(path).text())
            .map(name -> URI.create(path).resolve(name).toString())
            .forEach(open::push);
      }
    }
    return found;
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(PageTest::named);
  }

  private static String named(MatchResult match) {
    return match.group(1);
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.'))) {
      case ".js" -> "text/javascript";
      case ".css" -> "text/css";
      case ".woff2" -> "font/woff2";
      default -> "image/svg+xml";
    };
  }
}
