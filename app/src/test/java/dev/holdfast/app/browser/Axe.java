package dev.holdfast.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** axe-core: finds what keeps people from using a page. */
final class Axe {

  private static final String SCRIPT = read("/axe.min.js");

  private static final String SEARCH =
      """
      const serious = ({ impact }) => impact === 'serious' || impact === 'critical';
      return axe.run(document).then(({ violations, passes }) => passes.length < 5
        ? ['axe has not looked at the page']
        : violations.filter(serious).map(({ id, nodes }) =>
            id + ': ' + nodes.map((node) => node.target + ' ' + node.failureSummary).join('; ')));
      """;

  private Axe() {}

  /**
   * What it finds serious or worse in what a page shows; a page that changes while it looks is
   * looked at once more.
   */
  static List<String> findingsIn(PokerPage page) {
    if (!Boolean.TRUE.equals(page.run("return 'axe' in window"))) {
      page.run(SCRIPT);
    }
    List<String> found = search(page);
    return found.isEmpty() ? found : search(page);
  }

  private static List<String> search(PokerPage page) {
    List<?> found = (List<?>) page.run(SEARCH);
    return found.stream().map(String::valueOf).toList();
  }

  private static String read(String resource) {
    try (InputStream script = Axe.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(script, resource).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
