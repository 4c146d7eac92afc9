package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandshakeTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theCookieSuffices() {
    JsonNode welcome = room.helen.socket().enter(room.roomId);
    assertThat(welcome.get("role").asText()).isEqualTo("host");
    assertThat(welcome.get("userId").asText()).isEqualTo(room.helen.userId().toString());
    assertThat(welcome.get("displayName").asText()).isEqualTo("Helen");
    assertThat(welcome.get("seatIndex").isNull()).isTrue();
    assertThat(welcome.get("gameId").asText()).isEqualTo(room.gameId.toString());
    assertThat(welcome.get("epoch").asInt()).isEqualTo(1);
    assertThat(welcome.get("seq").asLong()).isEqualTo(1);
    assertThat(welcome.get("resumed").asText()).isEqualTo("snapshot");
    assertThat(welcome.get("heartbeatIntervalMs").asLong()).isEqualTo(30_000);
  }

  @Test
  void aSnapshotFollowsWhoeverKnowsNothingYet() {
    SocketClient helen = room.helen.socket();
    JsonNode welcome = helen.enter(room.roomId);
    JsonNode snapshot = helen.next();
    assertThat(snapshot.get("event").asText()).isEqualTo("snapshot");
    assertThat(snapshot.get("data").get("seq").asLong()).isEqualTo(1);
    assertThat(snapshot.get("data").get("room").get("host_id").asText())
        .isEqualTo(room.helen.userId().toString());
    assertThat(snapshot.get("data").get("me").get("rejoin_token"))
        .isEqualTo(welcome.get("rejoinToken"));
  }

  @Test
  void aRejoinTokenSufficesWithoutACookieAndIsReplaced() {
    String token = room.opened.get("rejoinToken").asText();
    JsonNode welcome = house.visitor().socket().authenticate(withToken("rejoinToken", token));
    assertThat(welcome.get("role").asText()).isEqualTo("host");
    assertThat(welcome.get("rejoinToken").asText()).hasSize(43).isNotEqualTo(token);
  }

  @Test
  void aSeatTokenSufficesWithoutACookie() {
    String token = room.sit(room.helen, 3).get("seatToken").asText();
    JsonNode welcome = house.visitor().socket().authenticate(withToken("seatToken", token));
    assertThat(welcome.get("userId").asText()).isEqualTo(room.helen.userId().toString());
    assertThat(welcome.get("seatIndex").asInt()).isEqualTo(3);
    assertThat(welcome.get("seatToken").asText()).contains(".");
  }

  @Test
  void aGuestIsLetInAndSeesTheLobby() {
    Browser guest = house.visitor();
    guest.userId();
    SocketClient socket = guest.socket();
    JsonNode welcome = socket.enter(room.roomId);
    assertThat(welcome.get("role").asText()).isEqualTo("guest");
    assertThat(welcome.has("rejoinToken")).isFalse();
    assertThat(socket.await("snapshot").get("data").get("hand").isNull()).isTrue();
  }

  @Test
  void whoShowsNothingIsUnauthenticated() {
    SocketClient stranger = house.visitor().socket();
    stranger.say("authenticate", "{'roomId':'" + room.roomId + "'}");
    assertRefused(stranger, 4003);
  }

  @Test
  void aTokenNobodyGaveIsRefused() {
    assertRefused("rejoinToken", "x".repeat(43), 4003);
    assertRefused("seatToken", "a.b.c", 4003);
  }

  @Test
  void aTokenOfSomebodyElseIsRefused() {
    Browser mallory = house.visitor();
    mallory.userId();
    SocketClient socket = mallory.socket();
    socket.say("authenticate", withToken("rejoinToken", room.opened.get("rejoinToken").asText()));
    assertRefused(socket, 4003);
  }

  @Test
  void aTokenOfAnotherRoomIsRefused() {
    TestRoom other = TestRoom.open(house);
    assertRefused("rejoinToken", other.opened.get("rejoinToken").asText(), 4003);
  }

  @Test
  void aTokenThatIsNotGoodDoesNotTellWhetherThereIsSuchARoom() {
    String seat = room.sit(room.helen, 3).get("seatToken").asText();
    String rejoin = room.opened.get("rejoinToken").asText();
    for (UUID elsewhere : List.of(TestRoom.open(house).roomId, UUID.randomUUID())) {
      assertRefused(elsewhere, "rejoinToken", rejoin, 4003);
      assertRefused(elsewhere, "rejoinToken", "guess", 4003);
      assertRefused(elsewhere, "seatToken", seat, 4003);
    }
    house.pass(Duration.ofHours(2));
    for (UUID elsewhere : List.of(TestRoom.open(house).roomId, UUID.randomUUID())) {
      assertRefused(elsewhere, "seatToken", seat, 4204);
    }
  }

  @Test
  void whoIsTurnedAwayStillHasTheirToken() {
    String token = room.opened.get("rejoinToken").asText();
    Browser mallory = house.visitor();
    mallory.userId();
    SocketClient socket = mallory.socket();
    socket.say("authenticate", withToken("rejoinToken", token));
    assertRefused(socket, 4003);
    house.pass(Duration.ofMinutes(2));
    assertThat(house.visitor().socket().authenticate(withToken("rejoinToken", token)).get("role"))
        .hasToString("\"host\"");
  }

  @Test
  void anExpiredTokenHasItsOwnCode() {
    String token = room.opened.get("rejoinToken").asText();
    house.pass(Duration.ofMinutes(6));
    assertRefused("rejoinToken", token, 4204);
  }

  @Test
  void anUnknownRoomHasItsOwnCode() {
    SocketClient helen = room.helen.socket();
    helen.say("authenticate", "{'roomId':'" + UUID.randomUUID() + "'}");
    assertThat(helen.await("error").get("data").get("code").asText()).isEqualTo("ROOM_NOT_FOUND");
    assertThat(helen.closeCode()).isEqualTo(4004);
  }

  @Test
  void somebodyRemovedHasTheirOwnCode() {
    Browser paul = room.approved("Paul");
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    SocketClient socket = paul.socket();
    socket.say("authenticate", "{'roomId':'" + room.roomId + "'}");
    assertThat(socket.closeCode()).isEqualTo(4009);
  }

  @Test
  void whoIsStillUnknownAfterFiveSecondsIsClosed() {
    SocketClient helen = room.helen.socket();
    helen.ask("authenticate", "{}");
    house.pass(Duration.ofSeconds(5));
    assertThat(helen.closeCode()).isEqualTo(4102);
  }

  @Test
  void anythingBeforeAuthenticateIsABadFrame() {
    SocketClient helen = room.helen.socket();
    helen.say("chat", "{'text':'hello'}");
    assertThat(helen.closeCode()).isEqualTo(4001);
  }

  @Test
  void withoutADatabaseNobodyComesIn() {
    SocketClient helen = room.helen.socket();
    house.storeIsDown.set(true);
    JsonNode error = helen.ask("authenticate", "{'roomId':'" + room.roomId + "'}");
    assertThat(error.get("code").asText()).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(error.get("retryable").asBoolean()).isTrue();
    assertThat(helen.closeCode()).isEqualTo(4103);
  }

  @Test
  void framesAreNotCompressedWhateverTheBrowserOffers() {
    String answer =
        Raw.upgrade(house.server.port(), "Sec-WebSocket-Extensions: permessage-deflate\r\n");
    assertThat(answer).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
  }

  @Test
  void theRoomMustBeNamed() {
    JsonNode error = room.helen.socket().ask("authenticate", "{}");
    assertThat(error.get("code").asText()).isEqualTo("VALIDATION");
    assertThat(error.get("errors").get(0).get("field").asText()).isEqualTo("roomId");
  }

  private String withToken(String kind, String token) {
    return "{'roomId':'" + room.roomId + "','" + kind + "':'" + token + "'}";
  }

  private void assertRefused(String kind, String token, int closeCode) {
    assertRefused(room.roomId, kind, token, closeCode);
  }

  private void assertRefused(UUID roomId, String kind, String token, int closeCode) {
    SocketClient socket = house.visitor().socket();
    socket.say("authenticate", "{'roomId':'" + roomId + "','" + kind + "':'" + token + "'}");
    assertRefused(socket, closeCode);
  }

  private static void assertRefused(SocketClient socket, int closeCode) {
    assertThat(socket.await("error").get("data").get("code").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(socket.closeCode()).isEqualTo(closeCode);
  }
}
