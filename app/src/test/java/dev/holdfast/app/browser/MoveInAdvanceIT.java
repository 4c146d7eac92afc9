package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A move chosen before its turn is made for the price it was chosen at, and for no other. */
class MoveInAdvanceIT {

  private static final String CHOSEN = ".act-before [aria-pressed=true]";

  @TempDir private Path folder;
  private Visit visit;
  private Neighbour neighbour;
  private PokerPage page;

  @BeforeEach
  void sitDown() {
    visit = Visit.in(folder);
    neighbour = visit.neighbour();
    page = visit.page();
    neighbour.start();
    page.awaitShown(".act-before");
  }

  @AfterEach
  void leave() {
    if (visit != null) {
      visit.close();
    }
  }

  @Test
  void itIsMadeWhenTheTurnComesAtThatPrice() {
    page.press("Check");
    page.awaitShown(CHOSEN);
    neighbour.act("CALL");
    page.awaitBoard(3);
    assertThat(neighbour.count("player_action")).isEqualTo(2);
  }

  @Test
  void itIsTakenBackWhenThePriceChanges() {
    page.press("Check");
    page.awaitShown(CHOSEN);
    neighbour.act("RAISE", 6);
    page.awaitToAct("Your turn");
    page.awaitSays("#notices", "your move in advance was taken back");
    assertThat(page.says(CHOSEN)).isEmpty();
    assertThat(neighbour.count("player_action")).isEqualTo(1);
    page.stay();
    page.awaitBoard(3);
  }

  @Test
  void foldingToAnyBetStandsWhateverThePrice() {
    page.press("Check / fold");
    page.awaitShown(CHOSEN);
    neighbour.act("RAISE", 6);
    page.awaitSays(".felt-message", Neighbour.NAME + " wins");
  }
}
