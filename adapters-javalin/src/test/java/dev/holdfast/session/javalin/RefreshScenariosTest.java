package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a reloaded page finds, step by step, in the words of the design documents. */
class RefreshScenariosTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("Player Refresh Mid-Hand")
  void aPlayerWhoReloadsGoesOnWhereTheyWere() {
    // 1. Player mid-hand
    Browser paul = room.dealHeadsUp();
    SocketClient helen = room.tab(room.helen);
    SocketClient tab = room.tab(paul);
    String kept = tab.all("authenticated").get(0).at("/data/rejoinToken").asText();
    room.playUntilTurnOf(paul);
    JsonNode before = hydrated(paul);
    // 2. Refresh browser
    tab.cut();
    helen.await("player_away");
    house.pass(Duration.ofSeconds(4));
    // 3. Rejoin token validates
    SocketClient again = paul.socket();
    JsonNode welcome = again.authenticate(room.hello("rejoinToken", kept));
    assertThat(welcome.get("role").asText()).isEqualTo("player");
    assertThat(welcome.get("seatIndex").asInt()).isEqualTo(1);
    assertThat(welcome.get("rejoinToken").asText()).hasSize(43).isNotEqualTo(kept);
    // 4. Hydration returns exact state
    JsonNode after = again.await("snapshot").get("data");
    assertThat(lasting(after)).isEqualTo(lasting(before));
    assertThat(lasting(hydrated(paul))).isEqualTo(lasting(before));
    // 5. Player can continue
    String allIn = "{'action':'ALL_IN','turn':" + after.at("/timer/turn").asInt() + "}";
    long seq = again.ask("action", allIn).get("seq").asLong();
    assertThat(helen.awaitSeq(seq).at("/data/action").asText()).isEqualTo("ALL_IN");
    assertThat(helen.numbers()).doesNotHaveDuplicates().isSorted();
  }

  @Test
  @DisplayName("Spectator Refresh")
  void aSpectatorWhoReloadsGoesOnWatching() {
    // 1. Spectator watching
    Browser vera = room.spectator("Vera");
    room.dealHeadsUp();
    SocketClient tab = room.tab(vera);
    String kept = tab.all("authenticated").get(0).at("/data/rejoinToken").asText();
    JsonNode before = hydrated(vera);
    // 2. Refresh browser
    tab.cut();
    house.pass(Duration.ofSeconds(4));
    // 3. Rejoin token validates
    SocketClient again = vera.socket();
    JsonNode welcome = again.authenticate(room.hello("rejoinToken", kept));
    assertThat(welcome.get("role").asText()).isEqualTo("spectator");
    assertThat(welcome.get("seatIndex").isNull()).isTrue();
    // 4. Hydration returns game state
    JsonNode after = again.await("snapshot").get("data");
    assertThat(lasting(after)).isEqualTo(lasting(before));
    assertThat(after.toString()).doesNotContain("hole_cards");
    // 5. Spectator continues watching
    long seq = ok(room.act("{'action':'CALL'}")).get("seq").asLong();
    assertThat(again.awaitSeq(seq).get("event").asText()).isEqualTo("player_action");
  }

  private JsonNode hydrated(Browser who) {
    return ok(who.get(room.path("/hydrate")));
  }

  /** What of a document outlives a reload: all but when it was read, where, and its tokens. */
  private static JsonNode lasting(JsonNode document) {
    ObjectNode kept = document.deepCopy();
    kept.remove("timestamp");
    kept.remove("seq");
    ((ObjectNode) kept.get("me")).remove("rejoin_token");
    ((ObjectNode) kept.get("me")).remove("seat_token");
    return kept;
  }
}
