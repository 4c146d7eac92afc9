package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.SeatCommand;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaceCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aStrangerIsAGuestWithoutTokens() {
    JsonNode place = ok(house.visitor().get(room.path("/session")));
    assertThat(place.toString())
        .isEqualTo(
            "{\"role\":\"guest\",\"status\":\"guest\",\"seatBinding\":null,"
                + "\"rejoinToken\":null,\"rejoinTokenExpiresAt\":null}");
  }

  @Test
  void aPlayerHasASeatAndBothTokens() {
    Browser paul = room.player("Paul", 3);
    JsonNode place = ok(paul.get(room.path("/session")));
    assertThat(place.get("role").asText()).isEqualTo("player");
    assertThat(place.get("status").asText()).isEqualTo("approved");
    assertThat(place.get("seatBinding").toString())
        .isEqualTo(
            "{\"seatIndex\":3,\"status\":\"live\",\"lastHeartbeatAt\":\"2026-01-01T12:00:00Z\",\"awaySince\":null}");
    assertThat(place.get("rejoinTokenExpiresAt").asText()).isEqualTo("2026-01-01T12:05:00Z");
    assertThat(place.get("seatTokenExpiresAt").asText()).isEqualTo("2026-01-01T14:00:00Z");
    assertThat(place.get("seatToken").asText()).contains(".");
  }

  @Test
  void theTokensAreFreshEveryTime() {
    Browser paul = room.player("Paul", 3);
    JsonNode first = ok(paul.get(room.path("/session")));
    JsonNode second = ok(paul.get(room.path("/session")));
    assertThat(second.get("rejoinToken")).isNotEqualTo(first.get("rejoinToken"));
    assertThat(second.get("seatToken")).isNotEqualTo(first.get("seatToken"));
  }

  @Test
  void aTokenOutOfTheBlueIsOneOfFiveAndTheOldestGoes() {
    String oldest = room.opened.get("rejoinToken").asText();
    for (int i = 0; i < 5; i++) {
      ok(room.helen.get(room.path("/session")));
    }
    assertThat(comeBack(oldest).problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void aTokenThatIsCarriedIsFollowedByOneOfItsFamily() {
    String token = room.opened.get("rejoinToken").asText();
    for (int i = 0; i < 7; i++) {
      room.helen.sending("X-Rejoin-Token", token);
      token = ok(room.helen.get(room.path("/session"))).get("rejoinToken").asText();
    }
    assertThat(comeBack(token).status()).isEqualTo(200);
  }

  @Test
  void somebodyAwayIsShownAsSuch() {
    Browser paul = room.player("Paul", 3);
    house.service.handle(room.roomId, new SeatCommand.Disconnected(paul.userId()));
    JsonNode binding = ok(paul.get(room.path("/session"))).get("seatBinding");
    assertThat(binding.get("status").asText()).isEqualTo("away");
    assertThat(binding.get("awaySince").asText()).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void aPlayerSeesTheirCardsAndNobodyElses() {
    room.dealHeadsUp();
    JsonNode document = ok(room.actor().get(room.path("/hydrate")));
    JsonNode other = ok(room.waiting().get(room.path("/hydrate")));
    JsonNode mine = document.get("me").get("hole_cards");
    assertThat(mine).hasSize(2);
    assertThat(mine.get(0).asText()).matches("(clubs|diamonds|hearts|spades)_([2-9]|10|[JQKA])");
    assertThat(other.toString()).doesNotContain(mine.get(0).asText(), mine.get(1).asText());
    assertThat(document.get("legal_actions").get("call").asLong()).isEqualTo(1);
    assertThat(document.get("legal_actions").get("all_in").asLong()).isEqualTo(200);
    assertThat(other.get("legal_actions").isNull()).isTrue();
  }

  @Test
  void theDocumentIsInSnakeCaseSaveTheSettings() {
    room.dealHeadsUp();
    JsonNode document = ok(room.helen.get(room.path("/hydrate")));
    assertThat(names(document))
        .containsExactlyInAnyOrder(
            "seq",
            "epoch",
            "timestamp",
            "room",
            "game",
            "hand",
            "seats",
            "spectators_count",
            "me",
            "recent_actions",
            "timer",
            "legal_actions",
            "pending_requests",
            "host_controls");
    assertThat(names(document.get("room")))
        .containsExactlyInAnyOrder("id", "code", "host_id", "status", "settings");
    assertThat(names(document.get("room").get("settings"))).contains("bigBlind", "autoApprove");
    assertThat(names(document.get("game")))
        .containsExactlyInAnyOrder("id", "status", "current_hand_id", "hand_number");
    assertThat(names(document.get("seats").get(0))).contains("seat_index", "is_dealer");
    assertThat(names(document.get("me"))).contains("rejoin_token", "seat_token", "hole_cards");
    assertThat(document.get("timer").get("timebank_remaining").asInt()).isEqualTo(60);
  }

  @Test
  void aSpectatorsDocumentHasNoCardsAndNoSeat() {
    Browser sue = room.spectator("Sue");
    room.dealHeadsUp();
    JsonNode document = ok(sue.get(room.path("/hydrate?role=spectator&userId=" + sue.userId())));
    assertThat(document.get("me").get("role").asText()).isEqualTo("spectator");
    assertThat(names(document.get("me"))).doesNotContain("seat_index", "hole_cards", "seat_token");
    assertThat(document.toString()).doesNotContain("hole_cards");
    assertThat(document.has("pending_requests")).isFalse();
  }

  @Test
  void aGuestSeesTheTableButNotThePlay() {
    room.dealHeadsUp();
    JsonNode document = ok(room.pending("Pete").get(room.path("/hydrate")));
    assertThat(document.get("hand").isNull()).isTrue();
    assertThat(document.get("timer").isNull()).isTrue();
    assertThat(document.get("recent_actions")).isEmpty();
    assertThat(document.get("seats")).hasSize(2);
    assertThat(names(document.get("me"))).doesNotContain("rejoin_token");
  }

  @Test
  void theHostSeesWhoWaits() {
    Browser pete = room.pending("Pete");
    JsonNode waiting = ok(room.helen.get(room.path("/hydrate?role=host"))).get("pending_requests");
    assertThat(waiting.get(0).toString())
        .isEqualTo(
            "{\"user_id\":\"%s\",\"display_name\":\"Pete\",\"requested_at\":\"2026-01-01T12:00:00Z\"}"
                .formatted(pete.userId()));
  }

  @Test
  void theHostMayLookAsThePlayerTheyAreToo() {
    room.dealHeadsUp();
    JsonNode document = ok(room.helen.get(room.path("/hydrate?role=player")));
    assertThat(document.get("me").get("role").asText()).isEqualTo("player");
    assertThat(document.has("host_controls")).isFalse();
  }

  @Test
  void anotherRoleOrAnotherUserIsForbidden() {
    Browser paul = room.player("Paul", 1);
    assertThat(paul.get(room.path("/hydrate?role=host")).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(paul.get(room.path("/hydrate?role=spectator")).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(paul.get(room.path("/hydrate?userId=" + room.helen.userId())).problem())
        .isEqualTo("403 FORBIDDEN");
    assertThat(paul.get(room.path("/hydrate?role=king")).field()).isEqualTo("role");
    assertThat(paul.get(room.path("/hydrate?userId=1")).field()).isEqualTo("userId");
    assertThat(paul.get("/api/rooms/" + UUID.randomUUID() + "/hydrate").problem())
        .isEqualTo("404 ROOM_NOT_FOUND");
  }

  private Browser.Answer comeBack(String token) {
    return house
        .visitor()
        .post("/api/session", "{'rejoinToken':'" + token + "','roomId':'" + room.roomId + "'}");
  }

  private static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
