package dev.holdfast.app.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Every view of the page in turn, gone through on a phone, with others at the table over HTTP. */
final class Tour implements AutoCloseable {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 740;
  private static final Map<String, Object> CLOSED = Map.of("autoApprove", false);

  private final Server server;
  private final Network network;
  private final Chromium browser;
  private Consumer<String> look = view -> {};
  private PokerPage page;

  /**
   * Begins at the door of a server.
   *
   * @param profile an empty directory
   */
  Tour(Server server, Programs programs, Path profile) {
    this.server = server;
    this.network = new Network(server.port());
    this.browser = Chromium.open(programs, profile, WIDTH, HEIGHT);
    this.page = browser.visit(network.address().resolve("/poker"));
  }

  Chromium browser() {
    return browser;
  }

  PokerPage page() {
    return page;
  }

  /**
   * Shows everything.
   *
   * @param told is given each view's name while the page shows it
   */
  void walk(Consumer<String> told) {
    look = told;
    back();
    start();
    host();
    guest();
  }

  /** Shows pages as they are while the tour goes on. */
  private void back() {
    browser.look(WIDTH, HEIGHT, false);
  }

  @Override
  public void close() throws IOException {
    browser.close();
    network.close();
  }

  private void see(String view) {
    look.accept(view);
    back();
  }

  private void start() {
    page.awaitShown(".create");
    see("start");
    page = browser.visit(way("/poker?room=6d2f1c1e-0000-4000-8000-000000000000"));
    page.awaitShown(".farewell");
    see("no-such-room");
    page = browser.visit(way("/poker"));
  }

  private void host() {
    page.open("Ada Lovelace", Map.of("actionTimeoutSeconds", 300L, "nextHandDelayMs", 60_000L));
    see("host-empty-room");
    page.press("Invite");
    page.awaitShown(".qr");
    see("invitation");
    page.press("Close");
    page.press("Preferences");
    see("preferences");
    page.press("Close");
    page.press("Sit in seat 1");
    see("buy-in");
    page.press("Sit down");
    page.awaitShown(".seat.me");
    hostPeople(String.valueOf(page.run("return new URLSearchParams(location.search).get('room')")));
  }

  private void hostPeople(String roomId) {
    Neighbour asking = Neighbour.asks(server.address(), roomId, "Grace");
    page.awaitShown(".requests");
    see("host-request");
    page.press("Let Grace in");
    Neighbour grace = asking.sit(3, 180);
    page.press("Start the game");
    page.awaitShown(".act");
    page.open("Room");
    see("host-room");
    page.press("Manage Grace");
    see("host-manage");
    page.press("Change chips");
    see("host-chips");
    page.press("Cancel");
    page.press("Manage Grace");
    page.press("Remove");
    see("host-remove");
    page.press("Cancel");
    page.press("Pause");
    page.toTheTable();
    endTheHand(grace);
    page.awaitSays(".felt-next", "Paused");
    see("host-paused");
  }

  /** Whoever begins folds. */
  private void endTheHand(Neighbour other) {
    if (other.actor() == 0) {
      page.move("Fold");
    } else {
      other.act("FOLD");
    }
  }

  private void guest() {
    Neighbour host = Neighbour.opensRoomAt(server.address(), "Ada Lovelace", CLOSED);
    Neighbour linus = host.friend("Linus", 2, 160);
    Neighbour barbara = host.friend("Barbara", 4, 40);
    host.friend("Edsger", 6, 320).sitOut();
    page = browser.visit(host.invitation(network.address()));
    page.awaitShown(".join");
    see("door");
    page.join("Katherine");
    page.awaitShown(".waiting");
    see("waiting");
    host.letInWhoAsks();
    page.awaitShown(".seat-sit");
    see("seats");
    page.sit(2, 200);
    see("seated");
    host.start();
    new GuestsHand(page, host, linus, barbara, this::see).play();
    beside();
    away(barbara);
    watch(host);
    cutOff();
    removed(host);
  }

  private void beside() {
    for (String tab : List.of("Talk", "Hands", "Ledger", "Room")) {
      page.open(tab);
      page.awaitShown(".side");
      see("beside-" + tab.toLowerCase(Locale.ROOT));
    }
    page.open("Hands");
    page.press("Replay hand 1");
    page.press("Last step");
    page.press("Step back");
    see("replay");
    page.press("Close");
    page.toTheTable();
  }

  private void away(Neighbour neighbour) {
    neighbour.comeAndGo();
    page.awaitShown(".seat-connection.away");
    see("somebody-away");
  }

  private void watch(Neighbour host) {
    page.press("My seat");
    see("my-seat");
    page.press("Leave seat");
    see("leave-seat");
    page.press("Leave seat");
    page.awaitSays(".my-place", "You are watching");
    see("watching");
    host.await("player_left_seat");
  }

  private void cutOff() {
    network.cut();
    page.awaitShown(".trouble");
    see("cut-off");
    network.mend();
    page.awaitLive();
  }

  private void removed(Neighbour host) {
    host.kickWatcher();
    page.awaitShown(".farewell");
    see("removed");
  }

  private URI way(String path) {
    return network.address().resolve(path);
  }
}
