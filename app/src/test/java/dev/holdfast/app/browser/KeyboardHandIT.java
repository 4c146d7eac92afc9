package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A hand without a mouse, and what is said of it to those who only listen. */
class KeyboardHandIT {

  private static final String READY = ".act.ready";
  private static final String URGENT =
      "return document.querySelector('[aria-live=assertive]').textContent";
  private static final String SAID = "return document.querySelector('[role=log]').textContent";

  @TempDir private Path folder;
  private Server server;
  private Chromium browser;
  private Neighbour neighbour;
  private PokerPage page;
  private Keyboard keyboard;

  @BeforeEach
  void arrive() {
    Programs programs = Programs.installed();
    server = new Server(folder.resolve("data"));
    neighbour = Neighbour.opensRoomAt(server.address());
    browser = Chromium.open(programs, folder.resolve("profile"), 1280, 900);
    page = browser.visit(neighbour.invitation(server.address()));
    keyboard = new Keyboard(page);
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.photograph("keyboard");
      browser.close();
    }
    server.close();
  }

  @Test
  void aHandIsPlayedFromTheDoorToTheLastBetByKeysAlone() {
    joinAndSit();
    neighbour.start();
    neighbour.act("CALL");
    raiseByASize();
    checkByAKey();
    betByTyping();
    goAllInByAKey();
    page.awaitSays(".felt-message", "Guest wins 38");
  }

  @Test
  void aKeyIsNoMoveWhileItIsAnothersTurn() {
    joinAndSit();
    neighbour.start();
    page.awaitToAct(Neighbour.NAME + " to act");
    keyboard.press("c").press("f").press("a");
    neighbour.act("CALL");
    page.awaitShown(READY);
    assertThat(neighbour.count("player_action")).isEqualTo(1);
    page.awaitToAct("Your turn");
  }

  private void joinAndSit() {
    page.awaitShown(".join");
    keyboard.tabTo("Your name").press("Guest", Keys.ENTER);
    page.awaitShown(".seat-sit");
    keyboard.tabTo("Sit in seat 2").press(Keys.ENTER);
    page.awaitShown("dialog[open]");
    assertThat(keyboard.focused()).startsWith("Chips to bring");
    keyboard.press(Keys.ENTER);
    page.awaitShown(".seat.me");
  }

  /** Two and a half big blinds are the first of the usual sizes. */
  private void raiseByASize() {
    page.awaitShown(READY);
    assertThat(page.run(URGENT)).isEqualTo("Your turn. You can check. Pot 4.");
    assertThat(String.valueOf(page.run(SAID))).contains("Your cards: ", " of ");
    keyboard.press("1");
    page.awaitSays(".raise-go", "Raise to 5");
    keyboard.press("r").press(Keys.ENTER);
    neighbour.act("CALL");
    page.awaitBoard(3);
  }

  private void checkByAKey() {
    page.awaitShown(READY);
    assertThat(String.valueOf(page.run(SAID))).contains("Flop. Board: ", "You hold: ");
    keyboard.press("c");
    neighbour.act("CHECK");
    page.awaitBoard(4);
  }

  private void betByTyping() {
    page.awaitShown(READY);
    keyboard.press("r").press("14", Keys.ENTER);
    neighbour.act("CALL");
    page.awaitBoard(5);
  }

  /** The key only proposes it. */
  private void goAllInByAKey() {
    page.awaitShown(READY);
    keyboard.press("a");
    page.awaitSays(".raise-go", "All-in 181");
    assertThat(page.turn()).isNotEmpty();
    keyboard.press(Keys.ENTER);
    neighbour.act("FOLD");
  }
}
