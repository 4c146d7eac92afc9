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

/** What becomes of the seat of somebody who is gone, in the words of the design documents. */
class GraceScenarioTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house, "{'smallBlind':10,'bigBlind':20}");
  private SocketClient helen;
  private SocketClient vera;
  private Browser paul;
  private SocketClient tab;

  /** One hand is played, so that nobody has what they came with, and no other begins. */
  @BeforeEach
  void playOneHand() {
    paul = room.dealHeadsUp();
    ok(room.helen.post(room.path("/pause")));
    ok(room.act("{'action':'FOLD'}"));
    helen = room.tab(room.helen);
    vera = room.tab(room.spectator("Vera"));
    tab = room.tab(paul);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("Disconnect Grace Period")
  void aSeatIsKeptForTenMinutesAndTheStackForever() {
    long stack = room.stored().table().chips(1);
    assertThat(stack).isNotEqualTo(200);
    // 1. Player disconnects
    tab.cut();
    helen.await("player_away");
    // 2. `last_seen_at` updates
    JsonNode binding = ok(paul.get(room.path("/session"))).get("seatBinding");
    assertThat(binding.get("awaySince").asText()).isEqualTo("2026-01-01T12:00:00Z");
    // 3. Wait 3 min → still seated
    house.passBeating(Duration.ofMinutes(3), helen, vera);
    assertThat(room.connection(1)).isEqualTo(Connection.AWAY);
    // 5 min → disconnected, and everybody is told
    house.passBeating(Duration.ofMinutes(2), helen, vera);
    assertThat(helen.awaitEver("player_disconnected").at("/data/seatIndex").asInt()).isEqualTo(1);
    house.passBeating(Duration.ofMinutes(5).minusSeconds(1), helen, vera);
    assertThat(room.connection(1)).isEqualTo(Connection.DISCONNECTED);
    assertThat(helen.all("seat_freed")).isEmpty();
    // 4. Wait 10 min → seat freed
    house.passBeating(Duration.ofSeconds(1), helen, vera);
    assertThat(room.stored().table().seatOf(paul.userId())).isEmpty();
    // 5. Broadcast: `seat_freed`
    JsonNode freed = helen.awaitEver("seat_freed");
    assertThat(freed.at("/data/userId").asText()).isEqualTo(paul.userId().toString());
    assertThat(freed.at("/data/chips").asLong()).isEqualTo(stack);
    assertThat(vera.awaitEver("seat_freed")).isEqualTo(freed);
    // whoever comes back has the stack they left, whatever they would like to buy in for
    ok(paul.post(room.path("/seat"), "{'seatIndex':5,'buyIn':400}"));
    assertThat(room.stored().table().chips(5)).isEqualTo(stack);
  }

  @Test
  void everyDisconnectionHasAGracePeriodOfItsOwn() {
    tab.cut();
    helen.await("player_away");
    house.passBeating(Duration.ofMinutes(4), helen, vera);
    SocketClient again = room.tab(paul);
    helen.await("player_returned");
    again.cut();
    helen.await("player_away");
    house.passBeating(Duration.ofMinutes(5).minusSeconds(1), helen, vera);
    assertThat(room.connection(1)).isEqualTo(Connection.AWAY);
    house.passBeating(Duration.ofSeconds(1), helen, vera);
    assertThat(room.connection(1)).isEqualTo(Connection.DISCONNECTED);
  }

  @Test
  void whoCountsAsDisconnectedIsBackInTheirSeatAtOnce() {
    tab.cut();
    helen.await("player_away");
    house.passBeating(Duration.ofMinutes(9), helen, vera);
    helen.awaitEver("player_disconnected");
    room.tab(paul);
    helen.await("player_returned");
    house.passBeating(Duration.ofMinutes(1).minusSeconds(30), helen, vera);
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    assertThat(helen.all("seat_freed")).isEmpty();
  }
}
