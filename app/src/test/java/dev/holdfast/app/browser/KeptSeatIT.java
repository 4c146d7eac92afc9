package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Nobody ever loses a seat: whatever happens, the same hand is there again and goes on. */
class KeptSeatIT {

  private static final String GUEST = "Guest";
  private static final String MY_TURN = "Your turn";
  private static final String NEIGHBOURS_TURN = Neighbour.NAME + " to act";

  @TempDir private static Path data;
  private static Programs programs;
  private static Server server;

  @TempDir private Path profile;
  private Network network;
  private Chromium browser;
  private Neighbour neighbour;
  private PokerPage page;
  private Seen before;

  @BeforeAll
  static void openTheHouse() {
    programs = Programs.installed();
    server = new Server(data);
  }

  @AfterAll
  static void closeTheHouse() {
    if (server != null) {
      server.close();
    }
  }

  /** On the flop of a hand, at the guest's turn. */
  @BeforeEach
  void playToTheFlop() {
    network = new Network(server.port());
    browser = Chromium.open(programs, profile, 1280, 900);
    neighbour = Neighbour.opensRoomAt(server.address());
    page = browser.visit(invitation()).join(GUEST).sit(2);
    neighbour.start();
    neighbour.act("CALL");
    page.press("Check");
    page.awaitBoard(3);
    page.awaitToAct(MY_TURN);
    before = page.seen();
    assertThat(before.cards()).hasSize(2);
    assertThat(before.deadline()).isEqualTo(neighbour.deadline());
  }

  @AfterEach
  void photograph(TestInfo test) throws Exception {
    browser.thaw();
    browser.photograph(test.getTestMethod().orElseThrow().getName());
    browser.close();
    network.close();
  }

  @Test
  void reloadingThePageChangesNothing() {
    page.say("Good luck");
    page.awaitLog("Guest Good luck");
    page.reload();
    page.awaitSeen(before);
    page.awaitLog("Guest Good luck");
    goesOn();
  }

  @Test
  void tenSecondsWithoutANetworkChangeNothing() {
    network.cut();
    Instant mended = Instant.now().plusSeconds(10);
    page.awaitTrouble();
    browser.photograph("withoutANetwork");
    neighbour.sitOut();
    Patience.until(mended);
    network.mend();
    page.awaitNotice("While you were away: Neighbour sits out");
    page.awaitSeen(before);
    goesOn();
  }

  @Test
  void aLineThatFallsSilentIsFoundOutAndAMoveMadeMeanwhileIsMadeOnce() {
    network.fallSilent();
    page.press("Check");
    page.awaitTrouble();
    network.mend();
    page.awaitToAct(NEIGHBOURS_TURN);
    assertThat(neighbour.count("player_action")).isEqualTo(3);
    assertThat(page.seen().cards()).isEqualTo(before.cards());
  }

  @Test
  void aServerThatIsKilledComesBackWithTheSameHand() {
    server.kill();
    page.awaitTrouble();
    browser.photograph("withoutAServer");
    server.startAgain();
    Patience.await("the same hand", page, p -> p.seen().equals(beforeWithStoredDeadline()));
    assertThat(Instant.parse(page.seen().deadline())).isAfterOrEqualTo(before.deadline());
    goesOn();
  }

  @Test
  void twoTabsShowTheSameAndOneMayClose() {
    PokerPage second = browser.visitInNewTab(invitation());
    second.awaitSeen(before);
    second.press("Check");
    page.awaitToAct(NEIGHBOURS_TURN);
    long sockets = neighbour.openSockets();
    second.close();
    Patience.await("the end of a socket", neighbour, n -> n.openSockets() == sockets - 1);
    neighbour.act("CHECK");
    page.awaitToAct(MY_TURN);
    goesOn();
    assertThat(neighbour.count("player_away")).isZero();
  }

  @Test
  void aLaptopThatWasShutWakesUpInTheSameHand() {
    browser.freeze();
    Duration sleep = Server.HEARTBEAT_TIMEOUT.multipliedBy(3).dividedBy(2);
    Patience.until(Instant.now().plus(sleep));
    neighbour.await("player_away");
    browser.thaw();
    neighbour.await("player_returned");
    page.awaitSeen(before);
    goesOn();
  }

  @Test
  void aTokenThatIsNotGoodIsDroppedAndTheCookieSpeaks() {
    page.run(
        "const key = Object.keys(localStorage).find((name) => name.startsWith('rejoinToken_'));"
            + "localStorage.setItem(key, 'worn-out');");
    page.reload();
    page.awaitSeen(before);
    goesOn();
  }

  /** The player makes a move, and the table hears of it. */
  private void goesOn() {
    page.press("Check");
    page.awaitToAct(NEIGHBOURS_TURN);
  }

  /** A server that was away for a while gives back the time that took. */
  private Seen beforeWithStoredDeadline() {
    return before.withDeadline(neighbour.deadline());
  }

  private URI invitation() {
    return neighbour.invitation(network.address());
  }
}
