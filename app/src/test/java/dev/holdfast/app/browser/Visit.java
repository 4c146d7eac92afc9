package dev.holdfast.app.browser;

import java.nio.file.Path;

/** A guest with a browser who has sat down at a neighbour's table, where nothing is dealt yet. */
final class Visit implements AutoCloseable {

  private final Server server;
  private final Neighbour neighbour;
  private final Chromium browser;
  private final PokerPage page;

  private Visit(Server server, Chromium browser) {
    this.server = server;
    this.browser = browser;
    this.neighbour = Neighbour.opensRoomAt(server.address());
    this.page = browser.visit(neighbour.invitation(server.address())).join("Guest").sit(2);
  }

  /**
   * At a server of its own.
   *
   * @param folder where server and browser keep what they keep
   */
  static Visit in(Path folder) {
    Programs programs = Programs.installed();
    Server server = new Server(folder.resolve("data"));
    return new Visit(server, Chromium.open(programs, folder.resolve("profile"), 1280, 900));
  }

  Neighbour neighbour() {
    return neighbour;
  }

  PokerPage page() {
    return page;
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
