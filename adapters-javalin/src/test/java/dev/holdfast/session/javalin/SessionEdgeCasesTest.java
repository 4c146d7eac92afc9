package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases the design documents name; a server's restart is tried where servers restart. */
class SessionEdgeCasesTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house, "{'actionTimeoutSeconds':600}");
  private SocketClient helen;
  private Browser paul;
  private String seatToken;

  @BeforeEach
  void sitDown() {
    room.sit(room.helen, 0);
    helen = room.tab(room.helen);
    paul = room.approved("Paul");
    seatToken = room.sit(paul, 1).get("seatToken").asText();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("Multiple tabs open (same user)")
  void twoTabsAreOnePlayer() {
    SocketClient left = room.tab(paul);
    SocketClient right = room.tab(paul);
    ok(room.helen.post(room.path("/start")));
    assertThat(left.await("hand_started")).isEqualTo(right.await("hand_started"));
    room.playUntilTurnOf(paul);
    long acted = left.ask("action", "{'action':'FOLD'}").get("seq").asLong();
    assertThat(right.awaitSeq(acted)).isEqualTo(left.awaitSeq(acted));
    left.close();
    right.beat();
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    assertThat(room.stored().table().seats()).hasSize(2);
  }

  @Test
  @DisplayName("Token expiry during active game")
  void aPlayerNeverNoticesThatTokensExpire() {
    SocketClient tab = room.tab(paul);
    ok(room.helen.post(room.path("/start")));
    for (int i = 0; i < 30; i++) {
      house.passBeating(Duration.ofMinutes(5), helen, tab);
      playOn();
    }
    assertThat(tab.all("hand_started")).hasSizeGreaterThan(3);
    assertThat(tab.all("error")).isEmpty();
    assertThat(helen.all("player_away")).isEmpty();
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    List<JsonNode> renewed = tab.all("tokens");
    assertThat(renewed).hasSizeGreaterThan(1);
    assertThat(closeCodeOf(seatToken)).isEqualTo(4204);
    String newest = renewed.get(renewed.size() - 1).at("/data/seatToken").asText();
    SocketClient elsewhere = room.tabWith("seatToken", newest);
    assertThat(elsewhere.all("authenticated").get(0).at("/data/seatIndex").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("Network partition")
  void aLineThatDiesWithoutAWordIsFoundByItsSilence() {
    SocketClient dead = room.tab(paul);
    dead.stopReading();
    Awaiting.until(
        () -> {
          house.pass(Duration.ofSeconds(1));
          helen.beat();
          return room.connection(1) == Connection.AWAY;
        });
    helen.awaitEver("player_away");
    assertThat(helen.isOpen()).isTrue();
    room.tabWith("seatToken", seatToken);
    helen.awaitEver("player_returned");
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
  }

  /** Whoever is to act checks or calls; when nobody is, the next hand is due. */
  private void playOn() {
    if (room.stored().table().running().isPresent()) {
      room.checkOrCall();
    } else {
      house.wakeRooms();
    }
  }

  private int closeCodeOf(String token) {
    SocketClient socket = house.visitor().socket();
    socket.say("authenticate", room.hello("seatToken", token));
    return socket.closeCode();
  }
}
