package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.StreamPosition;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anActionIsAnsweredWithItsEventsNumber() {
    room.dealHeadsUp();
    long before = room.stored().position().seq();
    UUID id = UUID.randomUUID();
    JsonNode acted = ok(room.act("{'action':'RAISE','amount':6,'actionId':'" + id + "'}"));
    assertThat(acted.toString())
        .isEqualTo("{\"success\":true,\"seq\":%d,\"actionId\":\"%s\"}".formatted(before + 1, id));
    assertThat(room.stored().table().pot()).isEqualTo(8);
  }

  @Test
  void betIsAnotherWordForRaise() {
    room.dealHeadsUp();
    ok(room.act("{'action':'BET','amount':6}"));
    assertThat(room.stored().table().pot()).isEqualTo(8);
  }

  @Test
  void aRepeatedActionIsAppliedOnceEvenAfterTheTurnHasPassed() {
    room.dealHeadsUp();
    Browser first = room.actor();
    String call = "{'action':'CALL','turn':1,'actionId':'" + UUID.randomUUID() + "'}";
    Browser.Answer answer = first.post(room.game("/actions"), call);
    ok(room.act("{'action':'CHECK'}"));
    StreamPosition reached = room.stored().position();
    assertThat(first.post(room.game("/actions"), call).text()).isEqualTo(answer.text());
    assertThat(room.stored().position()).isEqualTo(reached);
  }

  @Test
  void actingOnAnOldPictureIsStaleAndOutOfTurnIsNotYours() {
    room.dealHeadsUp();
    Browser first = room.actor();
    Browser second = room.waiting();
    assertThat(second.post(room.game("/actions"), "{'action':'CHECK'}").problem())
        .isEqualTo("409 NOT_YOUR_TURN");
    ok(first.post(room.game("/actions"), "{'action':'CALL','turn':1}"));
    assertThat(first.post(room.game("/actions"), "{'action':'CALL','turn':1}").problem())
        .isEqualTo("409 STALE_TURN");
  }

  @Test
  void anIllegalActionIsToldWhatIsLegal() {
    room.dealHeadsUp();
    Browser.Answer answer = room.act("{'action':'RAISE','amount':3}");
    assertThat(answer.problem()).isEqualTo("422 ILLEGAL_ACTION");
    assertThat(answer.get("legal").toString())
        .isEqualTo(
            "{\"fold\":true,\"check\":false,\"call\":1,"
                + "\"raise\":{\"min\":4,\"max\":200},\"allIn\":200}");
  }

  @Test
  void onlyPlayersAct() {
    room.dealHeadsUp();
    assertThat(room.spectator("Sue").post(room.game("/actions"), "{'action':'FOLD'}").problem())
        .isEqualTo("403 FORBIDDEN");
    assertThat(house.visitor().post(room.game("/actions"), "{'action':'FOLD'}").problem())
        .isEqualTo("403 NOT_IN_ROOM");
  }

  @Test
  void nobodyActsForAnother() {
    room.dealHeadsUp();
    String another = room.waiting().userId().toString();
    assertThat(room.act("{'action':'FOLD','userId':'" + another + "'}").problem())
        .isEqualTo("403 FORBIDDEN");
    assertThat(room.stored().table().running()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'action':'RAISE'}                    | amount
          {'action':'RAISE','amount':-1}        | amount
          {'action':'RAISE','amount':1.5}       | amount
          {'action':'RAISE','amount':'6'}       | amount
          {'action':'RAISE','amount':1e3}       | amount
          {'action':'RAISE','amount':9223372036854775808} | amount
          {'action':'RAISE','amount':99999999999999999999999999999999999999999} | amount
          {'action':'CALL','amount':1}          | amount
          {'action':'ALL_IN','amount':200}      | amount
          {'action':'FOLD','turn':-1}           | turn
          {'action':'FOLD','turn':true}         | turn
          {'action':'FOLD','actionId':'1'}      | actionId
          {'action':'FOLD','actionId':''}       | actionId
          {'action':'FOLD','actionId':'AAAAAAAAAAAAAAAAAAAAAA=='} | actionId
          {'action':'fold'}                     | action
          {'action':'DANCE'}                    | action
          {'action':0}                          | action
          {'action':null}                       | action
          {}                                    | action
          {'action':'FOLD','cheat':true}        | cheat
          {'action':'FOLD','action':'CALL'}     | action
          """,
      quoteCharacter = '`')
  void aMalformedActionChangesNothing(String body, String field) {
    room.dealHeadsUp();
    StreamPosition before = room.stored().position();
    Browser.Answer answer = room.act(body);
    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
    assertThat(answer.field()).isEqualTo(field);
    assertThat(room.stored().position()).isEqualTo(before);
  }

  @Test
  void aGameThatIsNoneIsNotFound() {
    String fold = "{'action':'FOLD'}";
    assertThat(room.helen.post("/api/games/" + UUID.randomUUID() + "/actions", fold).problem())
        .isEqualTo("404 GAME_NOT_FOUND");
    assertThat(room.helen.post("/api/games/7/actions", fold).problem())
        .isEqualTo("404 GAME_NOT_FOUND");
    assertThat(room.helen.get("/api/games/7/events").problem()).isEqualTo("404 GAME_NOT_FOUND");
  }

  @Test
  void theEventsAreNumberedWithoutAGapForEverybody() {
    room.dealHeadsUp();
    long head = room.stored().position().seq();
    for (Browser viewer : new Browser[] {room.helen, room.spectator("Sue"), house.visitor()}) {
      JsonNode events = ok(viewer.get(room.game("/events")));
      assertThat(events.get("gameId").asText()).isEqualTo(room.gameId.toString());
      assertThat(events.get("epoch").asInt()).isEqualTo(1);
      assertThat(events.get("seq").asLong()).isGreaterThanOrEqualTo(head);
      assertThat(events.get("events").findValuesAsText("seq").get(0)).isEqualTo("1");
      for (int i = 0; i < head; i++) {
        assertThat(events.get("events").get(i).get("seq").asLong()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void aDealShowsEachPlayerTheirOwnCards() {
    room.dealHeadsUp();
    JsonNode mine = dealOf(room.helen).get("data");
    assertThat(mine.get("holeCards")).hasSize(2);
    assertThat(dealOf(room.spectator("Sue")).get("data").has("holeCards")).isFalse();
    assertThat(mine.has("secret")).isFalse();
    assertThat(mine.get("next").get("toCall").asLong()).isEqualTo(1);
    assertThat(mine.get("blinds").get(0).toString()).contains("\"kind\":\"small\",\"amount\":1");
  }

  @Test
  void aGuestGetsHiddenInPlaceOfThePlay() {
    room.dealHeadsUp();
    JsonNode events = ok(house.visitor().get(room.game("/events"))).get("events");
    JsonNode deal = events.get(events.size() - 1);
    assertThat(deal.toString())
        .isEqualTo(
            "{\"event\":\"hidden\",\"gameId\":\"%s\",\"epoch\":1,\"seq\":%d}"
                .formatted(room.gameId, room.stored().position().seq()));
    assertThat(events.get(0).get("event").asText()).isEqualTo("game_opened");
    assertThat(events.get(0).get("data").toString())
        .isEqualTo("{\"roomId\":\"" + room.roomId + "\"}");
  }

  @Test
  void aPlayersActionIdIsForTheirEyesOnly() {
    room.dealHeadsUp();
    Browser first = room.actor();
    UUID id = UUID.randomUUID();
    ok(room.act("{'action':'CALL','actionId':'" + id + "'}"));
    assertThat(first.get(room.game("/events")).text()).contains(id.toString());
    assertThat(room.actor().get(room.game("/events")).text()).doesNotContain(id.toString());
  }

  @Test
  void eventsComeInPages() {
    room.dealHeadsUp();
    JsonNode page = ok(room.helen.get(room.game("/events?after=2&limit=3"))).get("events");
    assertThat(page.findValuesAsText("seq")).startsWith("3");
    assertThat(page).hasSize(3);
    assertThat(room.helen.get(room.game("/events?limit=1001")).field()).isEqualTo("limit");
    assertThat(room.helen.get(room.game("/events?limit=0")).field()).isEqualTo("limit");
    assertThat(room.helen.get(room.game("/events?after=-1")).field()).isEqualTo("after");
    assertThat(room.helen.get(room.game("/events?after=x")).field()).isEqualTo("after");
  }

  @Test
  void anEndedGameCanStillBeRead() {
    room.dealHeadsUp();
    ok(room.helen.post(room.path("/end")));
    ok(room.act("{'action':'FOLD'}"));
    JsonNode events = ok(room.helen.get(room.game("/events")));
    JsonNode last = events.get("events").get(events.get("events").size() - 1);
    assertThat(last.get("event").asText()).isEqualTo("game_completed");
    assertThat(events.get("seq")).isEqualTo(last.get("seq"));
  }

  private JsonNode dealOf(Browser viewer) {
    for (JsonNode event : ok(viewer.get(room.game("/events"))).get("events")) {
      if (event.get("event").asText().equals("hand_started")) {
        return event;
      }
    }
    throw new AssertionError("no hand was dealt");
  }
}
