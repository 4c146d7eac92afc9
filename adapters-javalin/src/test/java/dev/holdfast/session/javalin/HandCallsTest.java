package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private Browser winner;
  private Browser folder;

  @BeforeEach
  void playAHandThatIsFolded() {
    room.dealHeadsUp();
    folder = room.actor();
    winner = room.waiting();
    ok(room.act("{'action':'FOLD'}"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aGamesHandsAreListed() {
    JsonNode hands = ok(room.helen.get(room.game("/hands"))).get("hands");
    assertThat(hands).hasSize(1);
    JsonNode hand = hands.get(0);
    assertThat(hand.get("handNumber").asInt()).isEqualTo(1);
    assertThat(hand.get("startedAt").asText()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(hand.get("board")).isEmpty();
    assertThat(hand.get("winners").get(0).get("userId").asText())
        .isEqualTo(winner.userId().toString());
    assertThat(hand.get("winners").get(0).get("cards").isNull()).isTrue();
    assertThat(hand.get("pots").get(0).get("amount").asLong()).isEqualTo(2);
  }

  @Test
  void aHandShowsEachPlayerTheirOwnCards() {
    JsonNode mine = ok(folder.get(room.game("/hands/1")));
    JsonNode theirs = ok(winner.get(room.game("/hands/1")));
    assertThat(mine.get("holeCards")).hasSize(2);
    assertThat(mine.get("shown")).isEmpty();
    assertThat(theirs.toString()).doesNotContain(mine.get("holeCards").get(0).asText());
    assertThat(mine.get("uncalled").get("amount").asLong()).isEqualTo(1);
    assertThat(mine.has("record")).isFalse();
    assertThat(ok(room.spectator("Sue").get(room.game("/hands/1"))).has("holeCards")).isFalse();
  }

  @Test
  void theNotationNamesTheViewersCardsOnly() {
    Browser.Answer answer = folder.get(room.game("/hands/1.phh"));
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/toml");
    assertThat(answer.text())
        .containsOnlyOnce("????")
        .contains("variant = 'NT'", "'Paul'", "hand = 1");
    assertThat(Phh.read(answer.text())).singleElement().isInstanceOf(PhhEntry.Legible.class);
    assertThat(room.spectator("Sue").get(room.game("/hands/1.phh")).text().split("\\?{4}", -1))
        .hasSize(3);
  }

  @Test
  void aHandThatIsNoneIsNotFound() {
    for (String number : new String[] {"2", "0", "-1", "x", "99999999999", "2.phh", "x.phh"}) {
      assertThat(room.helen.get(room.game("/hands/" + number)).problem())
          .as(number)
          .isEqualTo("404 NOT_FOUND");
    }
    assertThat(room.helen.get("/api/games/7/hands").problem()).isEqualTo("404 GAME_NOT_FOUND");
  }

  @Test
  void whoWasNotLetInSeesNoHands() {
    for (String path : new String[] {"/hands", "/hands/1", "/hands/1.phh"}) {
      assertThat(house.visitor().get(room.game(path)).problem()).isEqualTo("403 NOT_IN_ROOM");
      assertThat(room.pending("P" + path).get(room.game(path)).problem())
          .isEqualTo("403 NOT_IN_ROOM");
    }
  }
}
