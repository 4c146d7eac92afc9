package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sockets that come and go, and what the room makes of it. */
class TabsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyTabGetsEverythingAndAnyMayAct() {
    room.dealHeadsUp();
    SocketClient first = entered(room.actor());
    SocketClient second = entered(room.actor());
    String call = "{'action':'CALL','turn':1,'actionId':'6f2c1f0e-7a3b-4f6e-9d5c-0a1b2c3d4e5f'}";
    JsonNode one = first.ask("action", call);
    JsonNode other = second.ask("action", call);
    assertThat(other.get("seq")).isEqualTo(one.get("seq"));
    assertThat(first.awaitSeq(one.get("seq").asLong()))
        .isEqualTo(second.awaitSeq(one.get("seq").asLong()));
  }

  @Test
  void awayBeginsWhenTheLastTabCloses() {
    Browser paul = room.player("Paul", 1);
    SocketClient helen = entered(room.helen);
    SocketClient first = entered(paul);
    SocketClient second = entered(paul);
    first.close();
    second.ask("chat", "{'text':'still here'}");
    helen.await("chat_message");
    assertThat(connection(1)).isEqualTo(Connection.LIVE);
    second.close();
    JsonNode away = helen.await("player_away").get("data");
    assertThat(away.get("seatIndex").asInt()).isEqualTo(1);
    assertThat(connection(1)).isEqualTo(Connection.AWAY);
  }

  @Test
  void whoComesBackIsLiveAgainAndSeesIt() {
    Browser paul = room.player("Paul", 1);
    SocketClient helen = entered(room.helen);
    entered(paul).cut();
    helen.await("player_away");
    JsonNode snapshot = snapshotOf(paul);
    assertThat(snapshot.get("seats").get(0).get("connection").asText()).isEqualTo("live");
    helen.await("player_returned");
  }

  @Test
  void theLateCloseOfAnOldSocketChangesNothing() {
    Browser paul = room.player("Paul", 1);
    SocketClient helen = entered(room.helen);
    SocketClient old = entered(paul);
    SocketClient fresh = entered(paul);
    old.cut();
    fresh.ask("chat", "{'text':'here I am'}");
    helen.await("chat_message");
    assertThat(connection(1)).isEqualTo(Connection.LIVE);
    assertThat(helen.all()).noneMatch(frame -> frame.get("event").asText().equals("player_away"));
  }

  @Test
  void whoeverHasASeatAndNoSocketForAMinuteIsAway() {
    Browser paul = room.player("Paul", 1);
    room.sit(room.helen, 0);
    SocketClient helen = entered(room.helen);
    house.pass(Duration.ofMinutes(1));
    house.server.reapAbsent();
    assertThat(helen.await("player_away").get("data").get("userId").asText())
        .isEqualTo(paul.userId().toString());
    assertThat(connection(0)).isEqualTo(Connection.LIVE);
  }

  @Test
  void afterARestartPeopleHaveAMinuteToComeBack() {
    room.player("Paul", 1);
    house.pass(Duration.ofHours(1));
    WebServer restarted = new WebServer(TestHouse.CONFIG, house.backend).start("127.0.0.1", 0);
    try {
      house.pass(Duration.ofSeconds(59));
      restarted.reapAbsent();
      house.pass(Duration.ofSeconds(1));
      restarted.reapAbsent();
      Awaiting.until(() -> connection(1) == Connection.AWAY);
      assertThat(room.stored().table().seatAt(1).awaySince()).isEqualTo(house.now.get());
    } finally {
      restarted.stop();
    }
  }

  @Test
  void whoeverActsWithoutASocketIsThereAllTheSame() {
    room.player("Paul", 1);
    house.pass(Duration.ofSeconds(59));
    house.server.reapAbsent();
    room.sit(room.helen, 0);
    SocketClient helen = entered(room.helen);
    helen.ask("chat", "{'text':'still here?'}");
    assertThat(connection(1)).isEqualTo(Connection.LIVE);
  }

  @Test
  void whoeverIsKickedIsShownOutOnEveryTab() {
    Browser paul = room.player("Paul", 1);
    SocketClient helen = entered(room.helen);
    SocketClient first = entered(paul);
    SocketClient second = entered(paul);
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    assertThat(first.closeCode()).isEqualTo(4009);
    assertThat(second.closeCode()).isEqualTo(4009);
    assertThat(helen.await("player_kicked").get("data").get("displayName").asText())
        .isEqualTo("Paul");
    assertThat(helen.isOpen()).isTrue();
  }

  @Test
  void aBeatIsRemembered() {
    room.sit(room.helen, 0);
    entered(room.helen).ask("heartbeat", "{}");
    JsonNode binding = ok(room.helen.get(room.path("/session"))).get("seatBinding");
    assertThat(binding.get("lastHeartbeatAt").asText()).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void beatsBringANewSeatTokenWhenHalfTheLifeOfTheOldOneIsOver() {
    room.sit(room.helen, 0);
    SocketClient helen = entered(room.helen);
    beatFor(helen, Duration.ofMinutes(59));
    assertThat(helen.all()).noneMatch(frame -> frame.get("event").asText().equals("tokens"));
    beatFor(helen, Duration.ofMinutes(2));
    JsonNode tokens = tokens(helen);
    String seatToken = tokens.get("seatToken").asText();
    beatFor(helen, Duration.ofMinutes(61));
    JsonNode welcome =
        house
            .visitor()
            .socket()
            .authenticate("{'roomId':'%s','seatToken':'%s'}".formatted(room.roomId, seatToken));
    assertThat(welcome.get("seatIndex").asInt()).isEqualTo(0);
  }

  @Test
  void beatsKeepARejoinTokenGoodHoweverLongTheyGoOn() {
    Browser vera = room.spectator("Vera");
    SocketClient socket = vera.socket();
    String token = socket.enter(room.roomId).get("rejoinToken").asText();
    beatFor(socket, Duration.ofMinutes(20));
    JsonNode welcome =
        house
            .visitor()
            .socket()
            .authenticate("{'roomId':'%s','rejoinToken':'%s'}".formatted(room.roomId, token));
    assertThat(welcome.get("role").asText()).isEqualTo("spectator");
  }

  /** Beats every 50 seconds, that much more often than a socket is closed for silence. */
  private void beatFor(SocketClient socket, Duration time) {
    Duration step = Duration.ofSeconds(50);
    for (Duration gone = step; gone.compareTo(time) <= 0; gone = gone.plus(step)) {
      house.pass(step);
      assertThat(socket.ask("heartbeat", "{}").get("success").asBoolean()).isTrue();
    }
  }

  private static JsonNode tokens(SocketClient socket) {
    return socket.all().stream()
        .filter(frame -> frame.get("event").asText().equals("tokens"))
        .findFirst()
        .orElseThrow()
        .get("data");
  }

  private SocketClient entered(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(room.roomId);
    socket.await("snapshot");
    return socket;
  }

  private JsonNode snapshotOf(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(room.roomId);
    return socket.await("snapshot").get("data");
  }

  private Connection connection(int seat) {
    return room.stored().table().seatAt(seat).connection();
  }
}
