package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionCallsTest {

  private final TestHouse house = TestHouse.open();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void somebodyNewGetsASessionForSevenDays() {
    Browser.Answer answer = house.visitor().get("/api/session");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.get("expiresAt").asText()).isEqualTo("2026-01-08T12:00:00Z");
    assertThat(answer.get("displayName").isNull()).isTrue();
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .startsWith("sid=")
        .contains("; Path=/", "; Max-Age=604800", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void anyOtherCallGivesASessionToo() {
    Browser.Answer answer = house.visitor().get("/api/rooms/by-code/NOROOM");
    assertThat(answer.problem()).isEqualTo("404 ROOM_NOT_FOUND");
    assertThat(answer.header("Set-Cookie").orElseThrow()).startsWith("sid=");
  }

  @Test
  void theCookieKeepsTheUser() {
    Browser ada = house.visitor();
    assertThat(ada.userId()).isEqualTo(ada.userId());
    assertThat(ada.userId()).isNotEqualTo(house.visitor().userId());
  }

  @Test
  void theCookieIsRenewedOnceAnHour() {
    Browser ada = house.visitor();
    UUID id = ada.userId();
    house.pass(Duration.ofMinutes(59));
    assertThat(ada.get("/api/session").header("Set-Cookie")).isEmpty();
    house.pass(Duration.ofMinutes(1));
    Browser.Answer renewed = ada.get("/api/session");
    assertThat(renewed.header("Set-Cookie").orElseThrow()).contains("Max-Age=604800");
    assertThat(renewed.get("expiresAt").asText()).isEqualTo("2026-01-08T13:00:00Z");
    assertThat(renewed.get("userId").asText()).isEqualTo(id.toString());
  }

  @Test
  void afterSevenDaysOfSilenceTheUserIsNew() {
    Browser ada = house.visitor();
    UUID id = ada.userId();
    house.pass(Duration.ofDays(7));
    assertThat(ada.userId()).isNotEqualTo(id);
  }

  @Test
  void aNameCanBeGivenAtOnceOrLater() {
    Browser ada = house.visitor();
    assertThat(ok(ada.post("/api/session", "{'displayName':'Ada'}")).get("displayName").asText())
        .isEqualTo("Ada");
    UUID id = ada.userId();
    JsonNode renamed = ok(ada.post("/api/session", "{'displayName':'Countess'}"));
    assertThat(renamed.get("userId").asText()).isEqualTo(id.toString());
    assertThat(ada.get("/api/session").get("displayName").asText()).isEqualTo("Countess");
  }

  @Test
  void aNameTooLongOrUnprintableIsRefused() {
    Browser ada = house.visitor();
    for (String name : new String[] {"", "   ", "x".repeat(51), "a\\u0000b", "a\\u202eb"}) {
      Browser.Answer answer = ada.post("/api/session", "{'displayName':'" + name + "'}");
      assertThat(answer.problem()).as(name).isEqualTo("400 VALIDATION");
      assertThat(answer.field()).isEqualTo("displayName");
    }
  }

  @Test
  void endingASessionForgetsTheUser() {
    Browser ada = house.visitor();
    UUID id = ada.userId();
    Browser.Answer ended = ada.delete("/api/session");
    assertThat(ended.get("success").asBoolean()).isTrue();
    assertThat(ended.header("Set-Cookie").orElseThrow())
        .startsWith("sid=;")
        .contains("01 Jan 1970");
    assertThat(ada.userId()).isNotEqualTo(id);
  }

  @Test
  void aCopiedCookieIsWorthlessOnceTheSessionEnded() {
    Browser ada = house.visitor();
    String sid = ada.get("/api/session").header("Set-Cookie").orElseThrow().split(";", 2)[0];
    UUID id = ada.userId();
    ok(ada.delete("/api/session"));
    assertThat(house.visitor().sending("Cookie", sid).userId()).isNotEqualTo(id);
  }

  @Test
  void endingNothingIsNoHarm() {
    Browser.Answer ended = house.visitor().delete("/api/session");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aRejoinTokenBringsTheUserBackWithoutTheCookie() {
    TestRoom room = TestRoom.open(house);
    Browser paul = room.approved("Paul");
    UUID id = paul.userId();
    String token = paul.get(room.path("/session")).get("rejoinToken").asText();
    Browser other = house.visitor();
    JsonNode back = ok(comeBack(other, room, token));
    assertThat(back.get("userId").asText()).isEqualTo(id.toString());
    assertThat(back.get("displayName").asText()).isEqualTo("Paul");
    assertThat(back.get("rejoinToken").asText()).isNotEqualTo(token);
    assertThat(other.userId()).isEqualTo(id);
  }

  @Test
  void aRejoinTokenUsedAgainAfterSixtySecondsIsACopy() {
    TestRoom room = TestRoom.open(house);
    String token = room.opened.get("rejoinToken").asText();
    Browser first = house.visitor();
    String next = ok(comeBack(first, room, token)).get("rejoinToken").asText();
    house.pass(Duration.ofSeconds(60));
    assertThat(comeBack(house.visitor(), room, token).problem()).isEqualTo("401 UNAUTHENTICATED");
    assertThat(comeBack(house.visitor(), room, next).problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void aRejoinTokenIsForItsRoomOnly() {
    TestRoom room = TestRoom.open(house);
    TestRoom another = TestRoom.open(house);
    String token = room.opened.get("rejoinToken").asText();
    assertThat(comeBack(house.visitor(), another, token).problem())
        .isEqualTo("401 UNAUTHENTICATED");
    assertThat(comeBack(house.visitor(), room, "guess").problem()).isEqualTo("401 UNAUTHENTICATED");
    Browser.Answer nowhere =
        house
            .visitor()
            .post(
                "/api/session",
                "{'rejoinToken':'" + token + "','roomId':'" + UUID.randomUUID() + "'}");
    assertThat(nowhere.problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void aRejoinTokenNeedsItsRoomNamed() {
    Browser.Answer noRoom = house.visitor().post("/api/session", "{'rejoinToken':'x'}");
    assertThat(noRoom.problem()).isEqualTo("400 VALIDATION");
    assertThat(noRoom.field()).isEqualTo("roomId");
  }

  private static Browser.Answer comeBack(Browser who, TestRoom room, String token) {
    return who.post(
        "/api/session", "{'rejoinToken':'" + token + "','roomId':'" + room.roomId + "'}");
  }
}
