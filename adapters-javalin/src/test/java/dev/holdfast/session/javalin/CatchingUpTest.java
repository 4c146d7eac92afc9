package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomTimers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatchingUpTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoMissedThreeEventsGetsThoseThree() {
    chat(house.service, 3);
    SocketClient helen = room.helen.socket();
    JsonNode welcome = helen.authenticate(knowing(room.gameId, 1));
    assertThat(welcome.get("resumed").asText()).isEqualTo("replay");
    assertThat(welcome.get("seq").asLong()).isEqualTo(4);
    assertThat(numbers(helen, 3)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void whoMissedNothingGetsNothing() {
    SocketClient helen = room.helen.socket();
    JsonNode welcome = helen.authenticate(knowing(room.gameId, 1));
    assertThat(welcome.get("resumed").asText()).isEqualTo("replay");
    chat(house.service, 1);
    assertThat(helen.next().get("seq").asLong()).isEqualTo(2);
  }

  @Test
  void twoHundredAndFiftySixAreReplayedAndOneMoreIsASnapshot() {
    chat(house.service, 256);
    SocketClient helen = room.helen.socket();
    assertThat(helen.authenticate(knowing(room.gameId, 1)).get("resumed").asText())
        .isEqualTo("replay");
    assertThat(numbers(helen, 256)).startsWith(2L).endsWith(257L);
    chat(house.service, 1);
    SocketClient again = room.helen.socket();
    assertThat(again.authenticate(knowing(room.gameId, 1)).get("resumed").asText())
        .isEqualTo("snapshot");
    assertThat(again.next().get("data").get("seq").asLong()).isEqualTo(258);
  }

  @Test
  void whoKnowsAnotherStreamOrTheFutureGetsASnapshot() {
    assertThat(resumed(knowing(UUID.randomUUID(), 1))).isEqualTo("snapshot");
    assertThat(resumed(knowing(room.gameId, 99))).isEqualTo("snapshot");
    assertThat(
            resumed(
                "{'roomId':'%s','gameId':'%s','epoch':7,'lastSeq':1}"
                    .formatted(room.roomId, room.gameId)))
        .isEqualTo("snapshot");
  }

  @Test
  void whoLacksSomethingMayAskForIt() {
    SocketClient helen = entered(room.helen);
    chat(house.service, 3);
    helen.awaitSeq(4);
    helen.say("sync", sync(room.gameId, 2));
    assertThat(numbers(helen, 2)).containsExactly(3L, 4L);
    helen.say("sync", sync(UUID.randomUUID(), 2));
    assertThat(helen.next().get("event").asText()).isEqualTo("snapshot");
  }

  @Test
  void whoLacksSomethingOfThisStreamNeedNotNameIt() {
    SocketClient helen = room.helen.socket();
    helen.enter(room.roomId);
    chat(house.service, 3);
    helen.awaitSeq(4);
    helen.say("sync", "{'lastSeq':2}");
    assertThat(helen.next().get("seq").asLong()).isEqualTo(3);
    assertThat(helen.next().get("seq").asLong()).isEqualTo(4);
  }

  @Test
  void tokensStandInOneSnapshotForAnotherTabMayHaveNewerOnesLater() {
    SocketClient helen = room.helen.socket();
    helen.enter(room.roomId);
    assertThat(helen.await("snapshot").get("data").get("me").has("rejoin_token")).isTrue();
    helen.say("sync", sync(UUID.randomUUID(), 2));
    assertThat(helen.await("snapshot").get("data").get("me").has("rejoin_token")).isFalse();
  }

  @Test
  void whatGotLostOnTheWayIsFoundByTheNextEvent() {
    SocketClient helen = entered(room.helen);
    chat(otherServer(), 2);
    chat(house.service, 1);
    assertThat(numbers(helen, 3)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void whatGotLostOnTheWayIsFoundByTheNextHeartbeat() {
    SocketClient helen = entered(room.helen);
    chat(otherServer(), 2);
    helen.say("heartbeat", "{'seq':1}");
    assertThat(numbers(helen, 2)).containsExactly(2L, 3L);
    assertThat(helen.next().get("data").get("seq").asLong()).isEqualTo(3);
  }

  @Test
  void somebodyLetInGetsTokensAndASnapshotAfterTheEvent() {
    Browser paul = room.pending("Paul");
    SocketClient socket = entered(paul);
    ok(
        room.helen.post(
            room.path("/approve"), "{'userId':'" + paul.userId() + "','approved':true}"));
    assertThat(socket.next().get("event").asText()).isEqualTo("player_approved");
    JsonNode tokens = socket.next();
    assertThat(tokens.get("event").asText()).isEqualTo("tokens");
    JsonNode snapshot = socket.next();
    assertThat(snapshot.get("event").asText()).isEqualTo("snapshot");
    assertThat(snapshot.get("data").get("me").get("role").asText()).isEqualTo("approved");
    String token = tokens.get("data").get("rejoinToken").asText();
    JsonNode welcome =
        house
            .visitor()
            .socket()
            .authenticate("{'roomId':'%s','rejoinToken':'%s'}".formatted(room.roomId, token));
    assertThat(welcome.get("userId").asText()).isEqualTo(paul.userId().toString());
  }

  @Test
  void nobodyElseIsToldThoseTokens() {
    SocketClient helen = entered(room.helen);
    room.approved("Paul");
    helen.await("player_approved");
    assertThat(helen.all().stream().skip(2).toList().toString()).doesNotContain("oken");
  }

  @Test
  void whoWasLetInWhileAwayGetsASnapshotForWhatWasHiddenBefore() {
    Browser paul = room.pending("Paul");
    ok(
        room.helen.post(
            room.path("/approve"), "{'userId':'" + paul.userId() + "','approved':true}"));
    SocketClient socket = paul.socket();
    assertThat(socket.authenticate(knowing(room.gameId, 2)).get("resumed").asText())
        .isEqualTo("snapshot");
  }

  @Test
  void takingASeatBringsASnapshotFromThere() {
    SocketClient helen = entered(room.helen);
    room.sit(room.helen, 4);
    assertThat(helen.next().get("event").asText()).isEqualTo("player_seated");
    JsonNode snapshot = helen.next().get("data");
    assertThat(snapshot.get("me").get("seat_index").asInt()).isEqualTo(4);
  }

  @Test
  void aSocketFollowsIntoTheNextGame() {
    SocketClient helen = entered(room.helen);
    ok(room.helen.post(room.path("/end")));
    assertThat(helen.next().get("event").asText()).isEqualTo("game_completed");
    JsonNode snapshot = helen.next().get("data");
    UUID next = room.stored().gameId();
    assertThat(next).isNotEqualTo(room.gameId);
    assertThat(snapshot.get("game").get("id").asText()).isEqualTo(next.toString());
    assertThat(snapshot.get("seq").asLong()).isEqualTo(1);
    chat(house.service, 1);
    JsonNode event = helen.next();
    assertThat(event.get("gameId").asText()).isEqualTo(next.toString());
    assertThat(event.get("seq").asLong()).isEqualTo(2);
  }

  @Test
  void comingBackInMidHandKeepsSeatCardsPotAndClock() {
    Browser paul = room.dealHeadsUp();
    SocketClient before = entered(paul);
    JsonNode then = snapshot(before);
    before.cut();
    house.pass(Duration.ofSeconds(3));
    SocketClient after = entered(paul);
    JsonNode now = snapshot(after);
    for (String part : List.of("hand", "timer", "legal_actions")) {
      assertThat(now.get(part)).as(part).isEqualTo(then.get(part));
    }
    for (String part : List.of("seat_index", "hole_cards", "role")) {
      assertThat(now.get("me").get(part)).as(part).isEqualTo(then.get("me").get(part));
    }
  }

  private JsonNode snapshot(SocketClient socket) {
    return socket.all().stream()
        .filter(frame -> frame.get("event").asText().equals("snapshot"))
        .findFirst()
        .orElseThrow()
        .get("data");
  }

  private String resumed(String knowing) {
    return room.helen.socket().authenticate(knowing).get("resumed").asText();
  }

  private SocketClient entered(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(room.roomId);
    socket.await("snapshot");
    return socket;
  }

  private String knowing(UUID gameId, long lastSeq) {
    return "{'roomId':'%s','gameId':'%s','epoch':1,'lastSeq':%d}"
        .formatted(room.roomId, gameId, lastSeq);
  }

  private static String sync(UUID gameId, long lastSeq) {
    return "{'gameId':'%s','epoch':1,'lastSeq':%d}".formatted(gameId, lastSeq);
  }

  private void chat(RoomService service, int times) {
    UUID helen = room.stored().hostId();
    for (int i = 0; i < times; i++) {
      service.handle(room.roomId, new MemberCommand.Chat(helen, "hello"));
    }
  }

  /** Another server over the same store, whose feed does not reach this one. */
  private RoomService otherServer() {
    return new RoomService(
        house.rooms,
        house.rooms,
        new InMemoryRoomFeed(),
        new RoomTimers(house.now::get, 1, roomId -> {}),
        house.now::get,
        (game, hand) -> Deck.startingWith(List.of()));
  }

  private static List<Long> numbers(SocketClient socket, int count) {
    return Stream.generate(socket::next)
        .filter(frame -> frame.has("seq"))
        .limit(count)
        .map(frame -> frame.get("seq").asLong())
        .toList();
  }
}
