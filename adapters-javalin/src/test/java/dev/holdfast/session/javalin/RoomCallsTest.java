package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomCallsTest {

  private final TestHouse house = TestHouse.open();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoOpensARoomIsItsHost() {
    TestRoom room = TestRoom.open(house);
    assertThat(room.code).matches("[A-HJ-KM-NP-Z2-9]{6}");
    assertThat(room.opened.get("hostId").asText()).isEqualTo(room.helen.userId().toString());
    assertThat(room.opened.get("inviteUrl").asText())
        .isEqualTo(room.helen.server() + "/poker?room=" + room.roomId);
    assertThat(room.opened.get("rejoinToken").asText()).hasSize(43);
    assertThat(room.helen.get(room.path("/session")).get("role").asText()).isEqualTo("host");
  }

  @Test
  void settingsThatAreNotNamedAreTheUsualOnes() {
    TestRoom room = TestRoom.open(house, "{'bigBlind':10,'smallBlind':5,'autoApprove':true}");
    JsonNode settings = ok(room.helen.get(room.path(""))).get("settings");
    assertThat(settings.get("bigBlind").asLong()).isEqualTo(10);
    assertThat(settings.get("autoApprove").asBoolean()).isTrue();
    assertThat(settings.get("startingStack").asLong()).isEqualTo(200);
    assertThat(settings.size()).isEqualTo(14);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    Browser.Answer answer =
        house
            .visitor()
            .post("/api/rooms", "{'displayName':'Helen','settings':{'maxSeats':11,'ante':-1}}");
    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
    assertThat(answer.get("errors").findValuesAsText("field")).contains("maxSeats", "ante");
  }

  @Test
  void anybodyMaySeeTheLobbyAndNothingPrivateInIt() {
    TestRoom room = TestRoom.open(house);
    room.dealHeadsUp();
    JsonNode lobby = ok(house.visitor().get(room.path("")));
    assertThat(lobby.get("hostName").asText()).isEqualTo("Helen");
    assertThat(lobby.get("status").asText()).isEqualTo("active");
    assertThat(lobby.get("seats").get(1).get("displayName").asText()).isEqualTo("Paul");
    assertThat(lobby.toString()).doesNotContain("ardsed", "oken", "_A\"");
  }

  @Test
  void aRoomIsFoundByItsCodeInAnyCase() {
    TestRoom room = TestRoom.open(house);
    JsonNode lobby =
        ok(house.visitor().get("/api/rooms/by-code/" + room.code.toLowerCase(Locale.ROOT)));
    assertThat(lobby.get("roomId").asText()).isEqualTo(room.roomId.toString());
  }

  @Test
  void whatIsNoRoomIsNotFound() {
    Browser ada = house.visitor();
    assertThat(ada.get("/api/rooms/by-code/AAAAAA").problem()).isEqualTo("404 ROOM_NOT_FOUND");
    assertThat(ada.get("/api/rooms/" + UUID.randomUUID()).problem())
        .isEqualTo("404 ROOM_NOT_FOUND");
    assertThat(ada.get("/api/rooms/1-1-1-1-1").problem()).isEqualTo("404 ROOM_NOT_FOUND");
    assertThat(ada.post("/api/rooms/x'--/start").problem()).isEqualTo("404 ROOM_NOT_FOUND");
  }
}
