package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How somebody comes to the table, step by step, in the words of the design documents. */
class JoiningScenariosTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private SocketClient helen;

  @BeforeEach
  void helenWaits() {
    room.sit(room.helen, 0);
    helen = room.tab(room.helen);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("Player Join → Approve → Seat")
  void aPlayerIsLetInSitsDownAndPlays() {
    // 1. User requests to join
    Browser paul = house.visitor();
    SocketClient tab = asks(paul, "Paul");
    // 2. Host approves
    approves(paul, tab);
    // 3. User chooses seat
    JsonNode seated = room.sit(paul, 1);
    JsonNode told = helen.await("player_seated");
    assertThat(told.get("seq")).isEqualTo(seated.get("seq"));
    assertThat(told.at("/data/userId").asText()).isEqualTo(paul.userId().toString());
    assertThat(tab.await("snapshot").at("/data/me/seat_index").asInt()).isEqualTo(1);
    ok(room.helen.post(room.path("/start")));
    // 4. Hydration returns full state
    JsonNode document = ok(paul.get(room.path("/hydrate?role=player&userId=" + paul.userId())));
    assertThat(document.get("seq").asLong()).isEqualTo(room.stored().position().seq());
    assertThat(document.get("seats")).hasSize(2);
    assertThat(document.at("/hand/phase").asText()).isEqualTo("preflop");
    assertThat(document.at("/hand/pot").asInt()).isEqualTo(3);
    assertThat(document.at("/me/seat_index").asInt()).isEqualTo(1);
    assertThat(document.at("/me/hole_cards")).hasSize(2);
    // 5. User can play
    room.playUntilTurnOf(paul);
    JsonNode played = tab.ask("action", "{'action':'ALL_IN'}");
    JsonNode seen = helen.awaitSeq(played.get("seq").asLong());
    assertThat(seen.get("event").asText()).isEqualTo("player_action");
    assertThat(seen.at("/data/seatIndex").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("Spectator Join → Watch")
  void aSpectatorIsLetInAndWatches() {
    // 1. User requests to join
    Browser vera = house.visitor();
    SocketClient tab = asks(vera, "Vera");
    // 2. Host approves
    approves(vera, tab);
    // 3. User chooses spectate
    ok(vera.post(room.path("/spectate"), "{'displayName':'Vera'}"));
    assertThat(helen.await("spectator_joined").at("/data/displayName").asText()).isEqualTo("Vera");
    assertThat(tab.await("snapshot").at("/data/me/role").asText()).isEqualTo("spectator");
    // 4. Hydration returns game state (no hole cards)
    room.player("Paul", 1);
    ok(room.helen.post(room.path("/start")));
    JsonNode document = ok(vera.get(room.path("/hydrate?role=spectator&userId=" + vera.userId())));
    assertThat(document.at("/hand/pot").asInt()).isEqualTo(3);
    assertThat(document.get("seats")).hasSize(2);
    assertThat(document.toString()).doesNotContain("hole_cards", "seat_token");
    // 5. User can watch
    JsonNode acted = ok(room.act("{'action':'FOLD'}"));
    assertThat(tab.awaitSeq(acted.get("seq").asLong()))
        .isEqualTo(helen.awaitSeq(acted.get("seq").asLong()));
    tab.await("pot_distributed");
    assertThat(tab.ask("action", "{'action':'FOLD'}").get("code").asText()).isEqualTo("FORBIDDEN");
  }

  /** Somebody asks to come in, the host sees it, and they wait with the lobby before their eyes. */
  private SocketClient asks(Browser guest, String name) {
    JsonNode asked = ok(guest.post(room.path("/join"), "{'displayName':'" + name + "'}"));
    assertThat(asked.get("status").asText()).isEqualTo("pending");
    assertThat(asked.get("waitingForApproval").asBoolean()).isTrue();
    JsonNode request = helen.await("player_join_requested").get("data");
    assertThat(request.get("userId").asText()).isEqualTo(guest.userId().toString());
    assertThat(request.get("displayName").asText()).isEqualTo(name);
    SocketClient tab = room.tab(guest);
    assertThat(guest.post(room.path("/seat"), "{'seatIndex':1}").problem())
        .isEqualTo("403 NOT_APPROVED");
    return tab;
  }

  /** The host lets them in; the token that comes of it is for them alone. */
  private void approves(Browser guest, SocketClient tab) {
    JsonNode approval =
        ok(
            room.helen.post(
                room.path("/approve"), "{'userId':'" + guest.userId() + "','approved':true}"));
    assertThat(approval.get("approved").asBoolean()).isTrue();
    JsonNode told = helen.await("player_approved");
    assertThat(told.at("/data/userId").asText()).isEqualTo(guest.userId().toString());
    assertThat(tab.await("player_approved")).isEqualTo(told);
    assertThat(tab.await("tokens").at("/data/rejoinToken").asText()).hasSize(43);
    assertThat(helen.all("tokens")).isEmpty();
    tab.await("snapshot");
  }
}
