package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a session at the table, in the eight steps of the design documents. */
class SessionLifecycleTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private SocketClient helen;
  private Browser paul;
  private String seatToken;

  @BeforeEach
  void paulSits() {
    room.sit(room.helen, 0);
    helen = room.tab(room.helen);
    paul = room.approved("Paul");
    seatToken = room.sit(paul, 1).get("seatToken").asText();
    room.tab(paul).cut();
    helen.await("player_away");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("1. User connects → WebSocket established")
  void aSocketOpensForAnybodyAndSaysNothingByItself() {
    SocketClient socket = house.visitor().socket();
    room.chat(1);
    helen.await("chat_message");
    assertThat(socket.isOpen()).isTrue();
    assertThat(socket.ask("authenticate", "{}").get("code").asText()).isEqualTo("VALIDATION");
    assertThat(socket.all()).hasSize(1);
  }

  @Test
  @DisplayName("2. Client sends 'authenticate' event with seatToken")
  void theSeatTokenTellsWhoItIs() {
    JsonNode welcome = house.visitor().socket().authenticate(room.hello("seatToken", seatToken));
    assertThat(welcome.get("userId").asText()).isEqualTo(paul.userId().toString());
    assertThat(welcome.get("displayName").asText()).isEqualTo("Paul");
    assertThat(welcome.get("role").asText()).isEqualTo("player");
  }

  @Test
  @DisplayName("3. Server validates token, restores seat binding")
  void theSeatIsTheirsAgain() {
    assertThat(room.connection(1)).isEqualTo(Connection.AWAY);
    room.tabWith("seatToken", seatToken);
    JsonNode back = helen.await("player_returned").get("data");
    assertThat(back.get("seatIndex").asInt()).isEqualTo(1);
    assertThat(back.get("userId").asText()).isEqualTo(paul.userId().toString());
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    assertThat(room.stored().table().chips(1)).isEqualTo(200);
  }

  @Test
  @DisplayName("4. Client joins room, receives seatBinding object")
  void theClientIsToldItsSeatAndHearsTheRoom() {
    SocketClient tab = room.tabWith("seatToken", seatToken);
    assertThat(tab.all("authenticated").get(0).at("/data/seatIndex").asInt()).isEqualTo(1);
    JsonNode binding = ok(paul.get(room.path("/session"))).get("seatBinding");
    assertThat(binding.get("seatIndex").asInt()).isEqualTo(1);
    assertThat(binding.get("status").asText()).isEqualTo("live");
    assertThat(binding.get("awaySince").isNull()).isTrue();
    room.chat(1);
    assertThat(tab.await("chat_message")).isEqualTo(helen.await("chat_message"));
  }

  @Test
  @DisplayName("5. Heartbeat every 30s keeps seat alive")
  void whoBeatsKeepsTheSeat() {
    SocketClient tab = room.tabWith("seatToken", seatToken);
    assertThat(tab.all("authenticated").get(0).at("/data/heartbeatIntervalMs").asInt())
        .isEqualTo(30_000);
    helen.await("player_returned");
    house.passBeating(Duration.ofMinutes(15), helen, tab);
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    assertThat(helen.all("player_away")).as("but the first").hasSize(1);
    JsonNode binding = ok(paul.get(room.path("/session"))).get("seatBinding");
    assertThat(binding.get("lastHeartbeatAt").asText()).isEqualTo("2026-01-01T12:15:00Z");
  }

  @Test
  @DisplayName("6. Disconnect → grace period (5 min)")
  void whoIsGoneIsAwayForFiveMinutes() {
    house.passBeating(Duration.ofMinutes(5).minusSeconds(1), helen);
    assertThat(room.connection(1)).isEqualTo(Connection.AWAY);
    house.passBeating(Duration.ofSeconds(1), helen);
    assertThat(room.connection(1)).isEqualTo(Connection.DISCONNECTED);
    assertThat(room.stored().table().seatOf(paul.userId())).isPresent();
  }

  @Test
  @DisplayName("7. Reconnect → seat restored automatically")
  void whoComesBackNeedAskForNothing() {
    house.passBeating(Duration.ofMinutes(4), helen);
    SocketClient tab = room.tab(paul);
    helen.await("player_returned");
    ok(room.helen.post(room.path("/start")));
    assertThat(tab.await("hand_started").at("/data/holeCards")).hasSize(2);
    room.playUntilTurnOf(paul);
    assertThat(tab.ask("action", "{'action':'FOLD'}").get("success").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("8. Grace period expires → seat released")
  void whoStaysAwayLosesTheSeatAndNothingElse() {
    house.passBeating(Duration.ofMinutes(10), helen);
    assertThat(helen.awaitEver("seat_freed").at("/data/chips").asLong()).isEqualTo(200);
    SocketClient refused = house.visitor().socket();
    refused.say("authenticate", room.hello("seatToken", seatToken));
    assertThat(refused.closeCode()).isEqualTo(4003);
    room.sit(paul, 1);
    assertThat(room.stored().table().chips(1)).isEqualTo(200);
  }
}
