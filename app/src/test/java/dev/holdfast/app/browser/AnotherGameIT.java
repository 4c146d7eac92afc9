package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page follows its room from one game into the next. */
class AnotherGameIT {

  @TempDir private Path folder;
  private Visit visit;
  private Neighbour neighbour;
  private PokerPage page;

  @BeforeEach
  void sitDown() {
    visit = Visit.in(folder);
    neighbour = visit.neighbour();
    page = visit.page();
  }

  @AfterEach
  void leave() {
    if (visit != null) {
      visit.close();
    }
  }

  /**
   * Decisions are counted anew in each game: one that was made in the last is no answer to this.
   */
  @Test
  void afterAGameIsEndedTheNextIsPlayedWithTheSameChips() {
    neighbour.start();
    neighbour.act("RAISE", 4);
    page.awaitToAct("Your turn");
    neighbour.end();
    page.awaitLog("The game ends after this hand");
    page.move("Fold");
    page.awaitSays(".felt-next", "Waiting for the host to start");
    assertThat(page.all(".seat-chips")).contains("202", "198");
    Neighbour again = neighbour.inTheNextGame();
    again.start();
    again.act("CALL");
    page.awaitToAct("Your turn");
    page.stay();
    page.awaitBoard(3);
  }
}
