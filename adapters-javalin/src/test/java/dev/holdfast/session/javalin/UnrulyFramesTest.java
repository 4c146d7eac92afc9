package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say the wrong thing, too early, too late, too much or nothing at all. */
class UnrulyFramesTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private SocketClient helen;

  @BeforeEach
  void enter() {
    helen = room.tab(room.helen);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event':'heartbeat','data':{}}",
        "{'event':'sync','data':{'lastSeq':1}}",
        "{'event':'action','data':{'action':'FOLD'}}",
        "{'event':'join_room','data':{'displayName':'Mallory'}}",
        "{'event':'leave','data':{}}",
        "{'event':'fly','data':{}}",
        "{'data':{}}",
        "not json"
      })
  void whateverComesBeforeAuthenticateEndsTheSocket(String early) {
    SocketClient socket = room.helen.socket();
    long before = room.stored().position().seq();
    socket.say(early);
    assertThat(socket.closeCode()).isEqualTo(4001);
    assertThat(room.stored().position().seq()).isEqualTo(before);
  }

  @Test
  void noiseBeforeAuthenticateEndsTheSocket() {
    SocketClient socket = room.helen.socket();
    socket.sayNoise();
    assertThat(socket.closeCode()).isEqualTo(4001);
  }

  @Test
  void aStrangersFrameOverTheSizeEndsTheSocket() {
    SocketClient socket = house.visitor().socket();
    socket.say("authenticate", "{'roomId':'" + "x".repeat(16 * 1024) + "'}");
    assertThat(socket.closeCode()).isIn(4001, 1009);
  }

  @Test
  void partsThatTogetherAreOverTheSizeEndTheSocket() {
    helen.begin("{'event':'chat','data':{'text':'");
    for (int i = 0; i < 17; i++) {
      helen.begin("x".repeat(1024));
    }
    assertThat(helen.closeCode()).isIn(4001, 1009);
  }

  @Test
  void halfAFrameIsSilence() {
    helen.begin("{'event':'chat',");
    house.pass(Duration.ofMinutes(1));
    assertThat(helen.closeCode()).isEqualTo(4201);
  }

  @Test
  void whoSaysNothingAtAllIsClosedAfterFiveSeconds() {
    SocketClient silent = house.visitor().socket();
    Awaiting.until(() -> room.helen.get("/metrics").text().contains("holdfast_sockets_open 2.0"));
    house.pass(Duration.ofSeconds(5));
    assertThat(silent.closeCode()).isEqualTo(4102);
    helen.beat();
  }

  @Test
  void whoWasRemovedAMomentAgoSaysNothingMore() {
    Browser paul = room.player("Paul", 1);
    SocketClient tab = room.tab(paul);
    String kick = "{'userId':'" + paul.userId() + "'}";
    Crowd.atOnce(List.of(() -> ok(room.helen.post(room.path("/kick"), kick)), () -> talkOn(tab)));
    assertThat(tab.closeCode()).isEqualTo(4009);
    room.chat(1);
    long removedAt = helen.awaitEver("player_kicked").get("seq").asLong();
    helen.awaitSeq(room.stored().position().seq());
    assertThat(helen.all("chat_message"))
        .filteredOn(said -> said.at("/data/displayName").asText().equals("Paul"))
        .allMatch(said -> said.get("seq").asLong() < removedAt);
    assertThat(paul.post(room.game("/actions"), "{'action':'CALL'}").status()).isEqualTo(403);
  }

  @RepeatedTest(5)
  void whoComesInAtTheMomentOfTheirRemovalDoesNotStay() {
    Browser paul = room.player("Paul", 1);
    String kick = "{'userId':'" + paul.userId() + "'}";
    SocketClient tab = paul.socket();
    Crowd.atOnce(
        List.of(
            () -> ok(room.helen.post(room.path("/kick"), kick)),
            () -> tab.say("authenticate", "{'roomId':'" + room.roomId + "'}")));
    assertThat(tab.closeCode()).isEqualTo(4009);
  }

  private static boolean talkOn(SocketClient tab) {
    for (int i = 0; i < 18; i++) {
      tab.trySaying("{'event':'chat','data':{'text':'" + i + "'}}");
    }
    return true;
  }

  @Test
  void whoTalksTooFastIsToldSoThenSentAwayAndNobodyElseIsDisturbed() {
    SocketClient tab = room.tab(room.player("Paul", 1));
    for (int i = 0; i < 80; i++) {
      tab.trySaying("{'event':'heartbeat','data':{}}");
    }
    assertThat(tab.closeCode()).isEqualTo(4101);
    assertThat(tab.all("heartbeat_ack")).hasSizeBetween(15, 20);
    assertThat(tab.all("error"))
        .isNotEmpty()
        .allMatch(error -> error.at("/data/code").asText().equals("RATE_LIMITED"));
    helen.beat();
  }

  @Test
  void aStrangerWhoGuessesTooFastIsSentAway() {
    SocketClient stranger = house.visitor().socket();
    for (int i = 0; i < 80; i++) {
      stranger.trySaying("{'event':'authenticate','data':{}}");
    }
    assertThat(stranger.closeCode()).isEqualTo(4101);
  }
}
