package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.GameStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void startingDealsTheFirstHand() {
    room.sit(room.helen, 0);
    room.player("Paul", 1);
    long before = room.stored().position().seq();
    JsonNode started = ok(room.helen.post(room.path("/start")));
    assertThat(started.get("gameId").asText()).isEqualTo(room.gameId.toString());
    assertThat(started.get("seq").asLong()).isEqualTo(before + 1);
    assertThat(room.stored().table().running()).isPresent();
    assertThat(room.helen.post(room.path("/start")).problem()).isEqualTo("409 HAND_IN_PROGRESS");
  }

  @Test
  void startingTakesTwoPlayers() {
    room.sit(room.helen, 0);
    assertThat(room.helen.post(room.path("/start")).problem()).isEqualTo("409 NOT_ENOUGH_PLAYERS");
  }

  @Test
  void pausingWaitsForTheEndOfTheHand() {
    room.dealHeadsUp();
    ok(room.helen.post(room.path("/pause")));
    assertThat(room.stored().table().status()).isEqualTo(GameStatus.ACTIVE);
    fold();
    assertThat(room.stored().table().status()).isEqualTo(GameStatus.PAUSED);
    assertThat(room.helen.post(room.path("/start")).problem()).isEqualTo("409 GAME_PAUSED");
    ok(room.helen.post(room.path("/resume")));
    assertThat(room.stored().table().status()).isEqualTo(GameStatus.ACTIVE);
  }

  @Test
  void endingOpensTheNextGame() {
    room.dealHeadsUp();
    ok(room.helen.post(room.path("/end")));
    fold();
    assertThat(room.stored().gameId()).isNotEqualTo(room.gameId);
    assertThat(room.stored().table().status()).isEqualTo(GameStatus.WAITING);
    assertThat(room.helen.post(room.game("/actions"), "{'action':'FOLD'}").problem())
        .isEqualTo("404 GAME_NOT_FOUND");
  }

  @Test
  void kickingRemovesForGood() {
    Browser paul = room.player("Paul", 1);
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    JsonNode place = ok(paul.get(room.path("/session")));
    assertThat(place.get("role").asText()).isEqualTo("guest");
    assertThat(place.get("status").asText()).isEqualTo("kicked");
    assertThat(place.get("rejoinToken").isNull()).isTrue();
    assertThat(kick(room.helen).field()).isEqualTo("userId");
    assertThat(kick(house.visitor()).problem()).isEqualTo("403 NOT_IN_ROOM");
  }

  @Test
  void theRoomCanBeHandedOver() {
    Browser paul = room.approved("Paul");
    ok(room.helen.post(room.path("/host"), "{'userId':'" + paul.userId() + "'}"));
    assertThat(paul.get(room.path("/session")).get("role").asText()).isEqualTo("host");
    assertThat(room.helen.post(room.path("/start")).problem()).isEqualTo("403 NOT_HOST");
  }

  @Test
  void chipsAreAdjustedByADifference() {
    Browser paul = room.player("Paul", 1);
    ok(chips(paul, "-50"));
    assertThat(room.stored().table().chips(1)).isEqualTo(150);
    assertThat(chips(paul, "-151").field()).isEqualTo("amount");
    assertThat(chips(paul, "0").field()).isEqualTo("amount");
    assertThat(chips(paul, "9223372036854775807").field()).isEqualTo("amount");
    assertThat(chips(house.visitor(), "1").problem()).isEqualTo("403 NOT_IN_ROOM");
    assertThat(room.stored().table().chips(1)).isEqualTo(150);
  }

  @Test
  void settingsChangeOneByOne() {
    ok(room.helen.patch(room.path("/settings"), "{'bigBlind':4}"));
    assertThat(room.stored().settings().bigBlind()).isEqualTo(4);
    assertThat(room.stored().settings().smallBlind()).isEqualTo(1);
    Browser.Answer bad = room.helen.patch(room.path("/settings"), "{'smallBlind':5}");
    assertThat(bad.problem()).isEqualTo("400 VALIDATION");
    assertThat(bad.field()).isEqualTo("smallBlind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST  | /start    | {}
          POST  | /pause    | {}
          POST  | /resume   | {}
          POST  | /end      | {}
          POST  | /kick     | {'userId':'00000000-0000-4000-8000-000000000000'}
          POST  | /host     | {'userId':'00000000-0000-4000-8000-000000000000'}
          POST  | /chips    | {'userId':'00000000-0000-4000-8000-000000000000','amount':1,'reason':'x'}
          PATCH | /settings | {'ante':1}
          """,
      quoteCharacter = '`')
  void onlyTheHostRunsTheRoom(String method, String path, String body) {
    Browser paul = room.player("Paul", 1);
    long seq = room.stored().position().seq();
    assertThat(paul.send(method, room.path(path), body).problem()).isEqualTo("403 NOT_HOST");
    assertThat(room.stored().position().seq()).isEqualTo(seq);
  }

  private void fold() {
    ok(room.act("{'action':'FOLD'}"));
  }

  private Browser.Answer kick(Browser whom) {
    return room.helen.post(room.path("/kick"), "{'userId':'" + whom.userId() + "'}");
  }

  private Browser.Answer chips(Browser whose, String amount) {
    return room.helen.post(
        room.path("/chips"),
        "{'userId':'%s','amount':%s,'reason':'a correction'}".formatted(whose.userId(), amount));
  }
}
