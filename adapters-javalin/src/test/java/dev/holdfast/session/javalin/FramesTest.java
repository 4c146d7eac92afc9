package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.member.TokenHash;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may say, and what comes of what it may not. */
class FramesTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatHasAnIdIsAnswered() {
    SocketClient helen = entered();
    helen.say("{'event':'chat','id':7,'data':{'text':'hello'}}");
    JsonNode message = helen.await("chat_message");
    JsonNode ack = helen.next();
    assertThat(ack.get("event").asText()).isEqualTo("ack");
    assertThat(ack.get("data").get("id").asLong()).isEqualTo(7);
    assertThat(ack.get("data").get("success").asBoolean()).isTrue();
    assertThat(ack.get("data").get("seq")).isEqualTo(message.get("seq"));
  }

  @Test
  void whatHasNoneIsAnsweredOnlyIfItFails() {
    SocketClient helen = entered();
    helen.say("chat", "{'text':'hello'}").say("chat", "{'text':''}");
    assertThat(helen.next().get("event").asText()).isEqualTo("chat_message");
    JsonNode error = helen.next();
    assertThat(error.get("event").asText()).isEqualTo("error");
    assertThat(error.get("data").get("code").asText()).isEqualTo("VALIDATION");
    assertThat(error.get("data").get("errors").get(0).get("field").asText()).isEqualTo("text");
  }

  @Test
  void aHeartbeatIsAnsweredWithTheTimeAndTheNumberReached() {
    SocketClient helen = entered();
    helen.say("chat", "{'text':'hello'}");
    helen.say("heartbeat", "{'seq':1}");
    JsonNode ack = helen.await("heartbeat_ack").get("data");
    assertThat(ack.get("serverTime").asText()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(ack.get("seq").asLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "{", "{'event':'chat'}}", "{'event':'a','event':'b'}", ""})
  void whatIsNotJsonEndsTheSocket(String noise) {
    SocketClient helen = entered();
    helen.say(noise);
    assertThat(helen.closeCode()).isEqualTo(4001);
  }

  @Test
  void whatIsNotTextEndsTheSocket() {
    SocketClient helen = entered();
    helen.sayNoise();
    assertThat(helen.closeCode()).isEqualTo(4001);
  }

  @Test
  void whatIsOverSixteenKibibytesEndsTheSocket() {
    SocketClient helen = entered();
    helen.say("chat", "{'text':'" + "x".repeat(16 * 1024) + "'}");
    assertThat(helen.closeCode()).isIn(4001, 1009);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event':'fly','data':{}}",
        "{'event':7}",
        "{'data':{}}",
        "[]",
        "{'event':'chat','data':{'text':7}}",
        "{'event':'chat','data':{'text':null}}",
        "{'event':'chat','data':{'text':'x','to':'you'}}",
        "{'event':'chat','data':'x'}",
        "{'event':'chat','more':1,'data':{'text':'x'}}",
        "{'event':'chat','id':{},'data':{'text':'x'}}",
        "{'event':'sync','data':{'gameId':'x','epoch':1,'lastSeq':1}}",
        "{'event':'sync','data':{'gameId':'00000000-0000-0000-0000-000000000000','epoch':1,"
            + "'lastSeq':99999999999999999999}}",
        "{'event':'sync','data':{'gameId':'00000000-0000-0000-0000-000000000000','epoch':0,"
            + "'lastSeq':1}}",
        "{'event':'sync','data':{'gameId':'00000000-0000-0000-0000-000000000000','epoch':1,"
            + "'lastSeq':-1}}",
        "{'event':'action','data':{'action':'DANCE'}}",
        "{'event':'action','data':{'action':'RAISE'}}",
        "{'event':'action','data':{'action':'RAISE','amount':-1}}",
        "{'event':'action','data':{'action':'FOLD','amount':1}}"
      })
  void whatIsNotUnderstoodIsRefusedAndTheSocketGoesOn(String strange) {
    SocketClient helen = entered();
    helen.say(strange);
    assertThat(helen.next().get("data").get("code").asText()).isEqualTo("VALIDATION");
    assertThat(helen.ask("chat", "{'text':'still here'}").get("success").asBoolean()).isTrue();
  }

  @Test
  void sayingWhoOneIsAgainIsRefusedAndTheSocketGoesOn() {
    SocketClient helen = entered();
    JsonNode refused = helen.ask("authenticate", "{'roomId':'" + room.roomId + "'}");
    assertThat(refused.get("code").asText()).isEqualTo("VALIDATION");
    assertThat(helen.ask("chat", "{'text':'still here'}").get("success").asBoolean()).isTrue();
  }

  @Test
  void aFrameForAnotherRoomEndsTheSocket() {
    SocketClient helen = entered();
    helen.say("authenticate", "{'roomId':'" + TestRoom.open(house).roomId + "'}");
    assertThat(helen.closeCode()).isEqualTo(4001);
  }

  @Test
  void twentyFramesAtOnceAreFineAndFiveASecondAfter() {
    SocketClient helen = entered();
    for (int i = 0; i < 19; i++) {
      assertThat(helen.ask("heartbeat", "{}").get("success").asBoolean()).isTrue();
    }
    JsonNode refused = helen.ask("heartbeat", "{}");
    for (int i = 0; refused.has("success") && i < 5; i++) {
      refused = helen.ask("heartbeat", "{}");
    }
    assertThat(refused.get("code").asText()).isEqualTo("RATE_LIMITED");
    assertThat(refused.get("retryable").asBoolean()).isTrue();
    house.pass(Duration.ofSeconds(1));
    assertThat(helen.ask("heartbeat", "{}").get("success").asBoolean()).isTrue();
  }

  @Test
  void whoDoesNotSlowDownIsClosed() {
    SocketClient helen = entered();
    for (int i = 0; i < 80; i++) {
      helen.say("heartbeat", "{}");
    }
    assertThat(helen.closeCode()).isEqualTo(4101);
  }

  @Test
  void whoIsSilentForAMinuteIsClosed() {
    SocketClient helen = entered();
    house.pass(Duration.ofSeconds(59));
    helen.ask("heartbeat", "{}");
    house.pass(Duration.ofSeconds(59));
    helen.ask("heartbeat", "{}");
    house.pass(Duration.ofSeconds(60));
    assertThat(helen.closeCode()).isEqualTo(4201);
  }

  @Test
  void withoutADatabaseAnAnswerSaysSoAndTheSocketStays() {
    SocketClient helen = entered();
    house.storeIsDown.set(true);
    JsonNode error = helen.ask("chat", "{'text':'hello'}");
    assertThat(error.get("code").asText()).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(error.get("retryable").asBoolean()).isTrue();
    assertThat(helen.ask("heartbeat", "{}").get("success").asBoolean()).isTrue();
    house.storeIsDown.set(false);
    assertThat(helen.ask("chat", "{'text':'hello'}").get("success").asBoolean()).isTrue();
  }

  @Test
  void aBugIsNotToldToTheClient() {
    SocketClient helen = entered();
    house.storeIsBroken.set(true);
    JsonNode error = helen.ask("chat", "{'text':'hello'}");
    assertThat(error.get("code").asText()).isEqualTo("INTERNAL");
    assertThat(error.toString()).doesNotContain("secret inside", "Exception");
    house.storeIsBroken.set(false);
  }

  @Test
  void aSessionThatEndsTakesItsSocketsAlong() {
    SocketClient helen = entered();
    room.helen.delete("/api/session");
    assertThat(helen.closeCode()).isEqualTo(4003);
  }

  @Test
  void aSessionThatEndsOnAnotherServerEndsTheSocketAtTheNextBeat() {
    SocketClient helen = entered();
    house.sessions.remove(TokenHash.of(room.helen.sessionId()));
    helen.say("heartbeat", "{}");
    assertThat(helen.closeCode()).isEqualTo(4003);
  }

  @Test
  void aGuestMayAskToComeIn() {
    Browser guest = house.visitor();
    guest.userId();
    SocketClient socket = guest.socket();
    socket.enter(room.roomId);
    JsonNode answer = socket.ask("join_room", "{'displayName':'Gil'}");
    assertThat(answer.get("status").asText()).isEqualTo("pending");
    assertThat(answer.get("waitingForApproval").asBoolean()).isTrue();
    assertThat(socket.ask("chat", "{'text':'hello'}").get("code").asText())
        .isEqualTo("NOT_IN_ROOM");
  }

  @Test
  void leavingGivesTheSeatUp() {
    room.sit(room.helen, 2);
    SocketClient helen = entered();
    assertThat(helen.ask("leave", "{}").get("success").asBoolean()).isTrue();
    assertThat(room.stored().table().seats()).isEmpty();
  }

  @Test
  void anOriginThatIsNotOursGetsNoSocket() {
    Browser foreign = house.visitor().sending("Origin", "https://evil.example");
    assertThat(refusal(foreign)).isEqualTo(403);
  }

  @Test
  void aCookieWithoutAnOriginGetsNoSocket() {
    room.helen.withoutOrigin();
    assertThat(refusal(room.helen)).isEqualTo(403);
  }

  @Test
  void withoutACookieAnOriginIsNotNeeded() {
    SocketClient socket = house.visitor().withoutOrigin().socket();
    JsonNode welcome =
        socket.authenticate(
            "{'roomId':'"
                + room.roomId
                + "','rejoinToken':'"
                + room.opened.get("rejoinToken").asText()
                + "','deviceId':'"
                + UUID.randomUUID()
                + "','tabId':'1'}");
    assertThat(welcome.get("role").asText()).isEqualTo("host");
  }

  private SocketClient entered() {
    SocketClient helen = room.helen.socket();
    helen.enter(room.roomId);
    helen.await("snapshot");
    return helen;
  }

  /** The status an opening was refused with. */
  private static int refusal(Browser browser) {
    Throwable refused = catchThrowable(browser::socket).getCause();
    return ((WebSocketHandshakeException) refused).getResponse().statusCode();
  }
}
