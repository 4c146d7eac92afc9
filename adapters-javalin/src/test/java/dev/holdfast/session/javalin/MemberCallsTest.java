package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.StreamPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void askingToJoinWaitsForTheHost() {
    Browser paul = house.visitor();
    String first = join(paul, "Paul").text();
    assertThat(first).isEqualTo("{\"status\":\"pending\",\"waitingForApproval\":true}");
    StreamPosition reached = room.stored().position();
    assertThat(join(paul, "Paul").text()).isEqualTo(first);
    assertThat(room.stored().position()).isEqualTo(reached);
  }

  @Test
  void askingAgainOnceLetInGivesAToken() {
    Browser paul = room.approved("Paul");
    JsonNode joined = ok(join(paul, "Paul"));
    assertThat(joined.get("status").asText()).isEqualTo("approved");
    assertThat(joined.get("waitingForApproval").asBoolean()).isFalse();
    assertThat(joined.get("rejoinToken").asText()).hasSize(43);
  }

  @Test
  void aRoomThatApprovesByItselfLetsPeopleInAtOnce() {
    TestRoom open = TestRoom.open(house, "{'autoApprove':true}");
    JsonNode joined = ok(house.visitor().post(open.path("/join"), "{'displayName':'Paul'}"));
    assertThat(joined.get("status").asText()).isEqualTo("approved");
    assertThat(joined.has("rejoinToken")).isTrue();
  }

  @Test
  void whoIsInTheRoomAlreadyCannotJoin() {
    assertThat(join(room.helen, "Helen").problem()).isEqualTo("409 ALREADY_IN_ROOM");
    assertThat(join(room.player("Paul", 1), "Paul").problem()).isEqualTo("409 ALREADY_IN_ROOM");
    assertThat(join(room.spectator("Sue"), "Sue").problem()).isEqualTo("409 ALREADY_IN_ROOM");
  }

  @Test
  void whoWasRemovedCannotJoin() {
    Browser paul = room.approved("Paul");
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    assertThat(join(paul, "Paul").problem()).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void whoWasRejectedMayAskAgain() {
    Browser paul = room.pending("Paul");
    Browser.Answer rejected = decide(room.helen, "/reject", paul, "");
    assertThat(rejected.text()).isEqualTo("{\"approved\":false}");
    assertThat(paul.get(room.path("/session")).get("status").asText()).isEqualTo("rejected");
    assertThat(ok(join(paul, "Paul")).get("status").asText()).isEqualTo("pending");
  }

  @Test
  void nobodyJoinsForAnother() {
    Browser paul = house.visitor();
    Browser.Answer answer =
        paul.post(
            room.path("/join"), "{'userId':'" + room.helen.userId() + "','displayName':'Paul'}");
    assertThat(answer.problem()).isEqualTo("403 FORBIDDEN");
    assertThat(room.stored().members().all()).hasSize(1);
  }

  @Test
  void aNameIsTakenOnce() {
    Browser.Answer answer = join(house.visitor(), "helen");
    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
    assertThat(answer.field()).isEqualTo("displayName");
  }

  @Test
  void theHostApprovesAndGetsNoTokenForIt() {
    Browser paul = room.pending("Paul");
    Browser.Answer approved = decide(room.helen, "/approve", paul, ",'approved':true");
    assertThat(approved.text()).isEqualTo("{\"approved\":true}");
    JsonNode place = ok(paul.get(room.path("/session")));
    assertThat(place.get("role").asText()).isEqualTo("approved");
    assertThat(place.get("rejoinToken").asText()).hasSize(43);
  }

  @Test
  void approvingWithFalseIsRejecting() {
    Browser paul = room.pending("Paul");
    Browser.Answer answer = decide(room.helen, "/approve", paul, ",'approved':false");
    assertThat(answer.text()).isEqualTo("{\"approved\":false}");
    assertThat(room.stored().standingOf(paul.userId())).hasToString("GUEST");
  }

  @Test
  void onlyTheHostDecidesWhoComesIn() {
    Browser paul = room.pending("Paul");
    assertThat(decide(paul, "/approve", paul, ",'approved':true").problem())
        .isEqualTo("403 NOT_HOST");
    assertThat(decide(paul, "/reject", paul, "").problem()).isEqualTo("403 NOT_HOST");
  }

  @Test
  void whoDidNotAskCannotBeApproved() {
    Browser stranger = house.visitor();
    assertThat(decide(room.helen, "/approve", stranger, ",'approved':true").problem())
        .isEqualTo("403 NOT_IN_ROOM");
    assertThat(decide(room.helen, "/reject", stranger, "").problem()).isEqualTo("403 NOT_IN_ROOM");
  }

  @Test
  void watchingGivesATokenAndAPlaceInTheList() {
    Browser sue = room.approved("Sue");
    JsonNode watching = ok(sue.post(room.path("/spectate"), "{'displayName':'Susan'}"));
    assertThat(watching.get("success").asBoolean()).isTrue();
    assertThat(watching.get("seq").asLong()).isEqualTo(room.stored().position().seq());
    assertThat(watching.get("rejoinToken").asText()).hasSize(43);
    assertThat(sue.get(room.path("/spectators")).text())
        .isEqualTo(
            "{\"spectators\":[{\"userId\":\"%s\",\"displayName\":\"Susan\"}]}"
                .formatted(sue.userId()));
    assertThat(ok(sue.delete(room.path("/spectate"))).get("success").asBoolean()).isTrue();
    assertThat(sue.get(room.path("/spectators")).text()).isEqualTo("{\"spectators\":[]}");
  }

  @Test
  void watchingTakesAnApproval() {
    assertThat(room.pending("Sue").post(room.path("/spectate")).problem())
        .isEqualTo("403 NOT_APPROVED");
    assertThat(house.visitor().delete(room.path("/spectate")).problem())
        .isEqualTo("403 NOT_IN_ROOM");
    assertThat(room.player("Paul", 3).post(room.path("/spectate")).problem())
        .isEqualTo("409 ALREADY_SEATED");
  }

  private Browser.Answer join(Browser who, String name) {
    return who.post(room.path("/join"), "{'displayName':'" + name + "'}");
  }

  private Browser.Answer decide(Browser host, String how, Browser about, String more) {
    return host.post(room.path(how), "{'userId':'" + about.userId() + "'" + more + "}");
  }
}
