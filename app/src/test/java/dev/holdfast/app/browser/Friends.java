package dev.holdfast.app.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Three people at one table, each with a browser of their own. */
final class Friends implements AutoCloseable {

  private static final Map<String, Long> PATIENT =
      Map.of("actionTimeoutSeconds", 300L, "nextHandDelayMs", 30_000L);

  final Chromium adasBrowser;
  final Chromium gracesBrowser;
  final Chromium linussBrowser;
  final PokerPage ada;
  final PokerPage grace;
  final PokerPage linus;

  /** Ada opens a room, with time enough for a slow machine, and the others come to its door. */
  Friends(Programs programs, Path profiles, URI server) {
    adasBrowser = Chromium.open(programs, profiles.resolve("ada"), 1440, 900);
    gracesBrowser = Chromium.open(programs, profiles.resolve("grace"), 1280, 800);
    linussBrowser = Chromium.open(programs, profiles.resolve("linus"), 1280, 800);
    ada = adasBrowser.visit(server.resolve("/poker")).open("Ada", PATIENT);
    URI link = ada.invitation();
    grace = gracesBrowser.visit(link);
    linus = linussBrowser.visit(link);
  }

  List<PokerPage> all() {
    return List.of(ada, grace, linus);
  }

  /** Whose turn it is, unless something comes about before it is anybody's. */
  Optional<PokerPage> actorUnless(BooleanSupplier done) {
    return Patience.await(
        "somebody's turn",
        this,
        friends ->
            done.getAsBoolean()
                ? Optional.empty()
                : friends.actor().map(Optional::of).orElse(null));
  }

  /** They check and call until something has come about. */
  void stayUntil(BooleanSupplier done) {
    for (Optional<PokerPage> next = actorUnless(done); next.isPresent(); next = actorUnless(done)) {
      next.orElseThrow().stay();
    }
  }

  @Override
  public void close() {
    adasBrowser.close();
    gracesBrowser.close();
    linussBrowser.close();
  }

  private Optional<PokerPage> actor() {
    return all().stream().filter(page -> !page.turn().isEmpty()).findFirst();
  }
}
