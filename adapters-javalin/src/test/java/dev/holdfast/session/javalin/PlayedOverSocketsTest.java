package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hand of Helen's and Paul's, with Vera looking on, all of it over sockets. */
class PlayedOverSocketsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private final Map<Browser, SocketClient> sockets = new LinkedHashMap<>();
  private SocketClient helen;
  private SocketClient paul;
  private SocketClient vera;

  @BeforeEach
  void deal() {
    room.sit(room.helen, 0);
    helen = enter(room.helen);
    paul = enter(room.player("Paul", 1));
    vera = enter(room.spectator("Vera"));
    ok(room.helen.post(room.path("/start")));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everybodyGetsEveryNumberOnceAndInOrder() {
    playToTheEnd();
    long last = room.stored().position().seq();
    for (SocketClient socket : sockets.values()) {
      socket.awaitSeq(last);
      List<Long> numbers = events(socket).stream().map(e -> e.get("seq").asLong()).toList();
      assertThat(numbers)
          .containsExactlyElementsOf(LongStream.rangeClosed(numbers.get(0), last).boxed().toList());
    }
  }

  @Test
  void everybodyGetsTheSameEventsUnderTheSameNumbers() {
    playToTheEnd();
    awaitEverybody();
    List<JsonNode> veras = events(vera);
    for (SocketClient socket : List.of(helen, paul)) {
      List<JsonNode> theirs = events(socket);
      assertThat(names(theirs.subList(theirs.size() - veras.size(), theirs.size())))
          .isEqualTo(names(veras));
    }
    assertThat(names(veras))
        .containsSubsequence(
            "hand_started",
            "player_action",
            "street_advanced",
            "street_advanced",
            "street_advanced",
            "hand_complete",
            "pot_distributed");
  }

  @Test
  void nobodySeesAnothersCardsBeforeTheShowdown() {
    playToTheEnd();
    awaitEverybody();
    List<String> helens = cards(helen);
    List<String> pauls = cards(paul);
    assertThat(helens).hasSize(2);
    assertThat(pauls).hasSize(2).doesNotContainAnyElementsOf(helens);
    assertThat(beforeShowdown(helen)).doesNotContain(pauls);
    assertThat(beforeShowdown(paul)).doesNotContain(helens);
    assertThat(beforeShowdown(vera)).doesNotContain(helens).doesNotContain(pauls);
  }

  @Test
  void theDeckIsNeverOnTheWire() {
    playToTheEnd();
    awaitEverybody();
    sockets.values().forEach(s -> assertThat(s.all().toString()).doesNotContain("deck", "secret"));
  }

  @Test
  void onlyWhoActedIsToldTheActionsId() {
    SocketClient actor = sockets.get(room.actor());
    SocketClient other = sockets.get(room.waiting());
    String id = UUID.randomUUID().toString();
    JsonNode ack = actor.ask("action", "{'action':'CALL','turn':1,'actionId':'" + id + "'}");
    assertThat(ack.get("actionId").asText()).isEqualTo(id);
    assertThat(events(actor).toString()).contains(id);
    other.awaitSeq(ack.get("seq").asLong());
    assertThat(other.all().toString()).doesNotContain(id);
  }

  @Test
  void theEventComesBeforeTheAnswer() {
    SocketClient actor = sockets.get(room.actor());
    long seq = actor.ask("action", "{'action':'CALL'}").get("seq").asLong();
    assertThat(events(actor)).extracting(e -> e.get("seq").asLong()).contains(seq);
  }

  @Test
  void aRepeatedActionIsAppliedOnceAndAnsweredAsTheFirstTime() {
    SocketClient actor = sockets.get(room.actor());
    String call = "{'action':'CALL','turn':1,'actionId':'" + UUID.randomUUID() + "'}";
    JsonNode first = actor.ask("action", call);
    ok(room.act("{'action':'CHECK'}"));
    JsonNode again = actor.ask("action", call);
    assertThat(again.get("seq")).isEqualTo(first.get("seq"));
    assertThat(actor.ask("action", "{'action':'CALL','turn':1}").get("code").asText())
        .isEqualTo("STALE_TURN");
  }

  @Test
  void anIllegalActionIsToldWhatIsLegal() {
    JsonNode error = sockets.get(room.actor()).ask("action", "{'action':'RAISE','amount':3}");
    assertThat(error.get("code").asText()).isEqualTo("ILLEGAL_ACTION");
    assertThat(error.get("retryable").asBoolean()).isFalse();
    assertThat(error.get("legal").get("raise").get("min").asLong()).isEqualTo(4);
    assertThat(error.get("legal").get("call").asLong()).isEqualTo(1);
  }

  @Test
  void onlookersMayNotAct() {
    assertThat(vera.ask("action", "{'action':'FOLD'}").get("code").asText()).isEqualTo("FORBIDDEN");
  }

  @Test
  void aGuestSeesWhoComesAndNothingOfThePlay() {
    Browser guest = house.visitor();
    guest.userId();
    SocketClient socket = enter(guest);
    playToTheEnd();
    awaitEverybody();
    Browser gil = room.pending("Gil");
    JsonNode request = socket.await("player_join_requested");
    assertThat(request.get("data").get("userId").asText()).isEqualTo(gil.userId().toString());
    JsonNode hidden = events(socket).get(0);
    assertThat(hidden.get("event").asText()).isEqualTo("hidden");
    assertThat(hidden.has("data")).isFalse();
    assertThat(hidden.has("at")).isFalse();
    assertThat(names(events(socket))).containsOnly("hidden", "player_join_requested");
  }

  private SocketClient enter(Browser who) {
    SocketClient socket = who.socket();
    sockets.put(who, socket);
    socket.enter(room.roomId);
    socket.await("snapshot");
    return socket;
  }

  private void playToTheEnd() {
    while (room.stored().table().running().isPresent()) {
      SocketClient actor = sockets.get(room.actor());
      JsonNode answer = actor.ask("action", "{'action':'CHECK'}");
      if (answer.has("code")) {
        answer = actor.ask("action", "{'action':'CALL'}");
      }
      assertThat(answer.has("seq")).as(answer.toString()).isTrue();
      house.pass(Duration.ofSeconds(1));
    }
  }

  private void awaitEverybody() {
    long last = room.stored().position().seq();
    sockets.values().forEach(socket -> socket.awaitSeq(last));
  }

  private static List<JsonNode> events(SocketClient socket) {
    return socket.all().stream().filter(frame -> frame.has("seq")).toList();
  }

  private static List<String> names(List<JsonNode> events) {
    return events.stream().map(event -> event.get("event").asText()).toList();
  }

  private static List<String> cards(SocketClient socket) {
    JsonNode dealt =
        events(socket).stream()
            .filter(event -> event.get("event").asText().equals("hand_started"))
            .findFirst()
            .orElseThrow();
    List<String> cards = new ArrayList<>();
    dealt.get("data").get("holeCards").forEach(card -> cards.add(card.asText()));
    return cards;
  }

  private static String beforeShowdown(SocketClient socket) {
    return socket.all().stream()
        .takeWhile(frame -> !frame.get("event").asText().equals("hand_complete"))
        .toList()
        .toString();
  }
}
