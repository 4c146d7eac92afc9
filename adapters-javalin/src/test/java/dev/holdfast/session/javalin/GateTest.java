package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is let through to the calls at all. */
class GateTest {

  private static final String EVIL = "https://evil.example";
  private static final String FRIEND = "https://friend.example";

  @Test
  void aForeignPageMayNotWrite() {
    try (TestHouse house = TestHouse.open()) {
      TestRoom room = TestRoom.open(house);
      long seq = room.stored().position().seq();
      room.helen.sending("Origin", EVIL);
      Browser.Answer answer = room.helen.post(room.path("/join"), "{'displayName':'X'}");
      assertThat(answer.problem()).isEqualTo("403 FORBIDDEN");
      assertThat(room.helen.delete("/api/session").problem()).isEqualTo("403 FORBIDDEN");
      assertThat(room.helen.patch(room.path("/settings"), "{'ante':1}").problem())
          .isEqualTo("403 FORBIDDEN");
      assertThat(room.stored().position().seq()).isEqualTo(seq);
      assertThat(house.visitor().sending("Origin", EVIL).post("/api/session").problem())
          .isEqualTo("403 FORBIDDEN");
      assertThat(house.visitor().sending("Origin", "null").post("/api/session").problem())
          .isEqualTo("403 FORBIDDEN");
    }
  }

  @Test
  void aFriendlyPageMayIfItIsAllowed() {
    try (TestHouse house = TestHouse.open(TestHouse.CONFIG.withAllowedOrigins(Set.of(FRIEND)))) {
      ok(house.visitor().sending("Origin", FRIEND).post("/api/session"));
      assertThat(
              house
                  .visitor()
                  .sending("Origin", FRIEND + ".evil.example")
                  .post("/api/session")
                  .problem())
          .isEqualTo("403 FORBIDDEN");
    }
  }

  @Test
  void anAllowedPageMayReadTheAnswers() {
    try (TestHouse house = TestHouse.open(TestHouse.CONFIG.withAllowedOrigins(Set.of(FRIEND)))) {
      Browser friend = house.visitor().sending("Origin", FRIEND);
      Browser.Answer answer = friend.get("/api/session");
      assertThat(answer.header("Access-Control-Allow-Origin")).contains(FRIEND);
      assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
      assertThat(answer.header("Vary")).contains("Origin");
      Browser.Answer stranger = house.visitor().sending("Origin", EVIL).get("/api/session");
      assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void aBrowserMayAskBeforehandWhatAPageMayDo() {
    try (TestHouse house = TestHouse.open(TestHouse.CONFIG.withAllowedOrigins(Set.of(FRIEND)))) {
      Browser friend = house.visitor().sending("Origin", FRIEND);
      Browser.Answer answer = friend.send("OPTIONS", "/api/rooms", "");
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Access-Control-Allow-Origin")).contains(FRIEND);
      assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains("PATCH");
      assertThat(answer.header("Set-Cookie")).isEmpty();
      Browser.Answer stranger =
          house.visitor().sending("Origin", EVIL).send("OPTIONS", "/api/rooms", "");
      assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void aCookieNeedsAnOriginToWriteAndNoneToRead() {
    try (TestHouse house = TestHouse.open()) {
      Browser ada = house.visitor().withoutOrigin();
      ok(ada.post("/api/session"));
      assertThat(ada.post("/api/session").problem()).isEqualTo("403 FORBIDDEN");
      ok(ada.get("/api/session"));
    }
  }

  @Test
  void sixtyCallsAtOnceAndThenTwentyASecond() {
    try (TestHouse house = TestHouse.open(WebConfig.of(TestHouse.SECRET))) {
      Browser ada = house.visitor();
      ok(ada.get("/api/session"));
      for (int i = 0; i < 60; i++) {
        assertThat(ada.get("/api/session").status()).isEqualTo(200);
      }
      Browser.Answer refused = ada.get("/api/session");
      assertThat(refused.problem()).isEqualTo("429 RATE_LIMITED");
      assertThat(refused.header("Retry-After")).contains("1");
      ok(house.visitor().get("/api/session"));
      house.pass(Duration.ofSeconds(1));
      for (int i = 0; i < 20; i++) {
        assertThat(ada.get("/api/session").status()).isEqualTo(200);
      }
      assertThat(ada.get("/api/session").status()).isEqualTo(429);
    }
  }

  @Test
  void thirtyNewSessionsAMinuteFromOneAddress() {
    try (TestHouse house = TestHouse.open(WebConfig.of(TestHouse.SECRET))) {
      Browser ada = house.visitor();
      ok(ada.get("/api/session"));
      for (int i = 0; i < 29; i++) {
        ok(house.visitor().get("/api/session"));
      }
      Browser.Answer refused = house.visitor().get("/api/session");
      assertThat(refused.problem()).isEqualTo("429 RATE_LIMITED");
      assertThat(refused.header("Retry-After")).contains("2");
      assertThat(refused.header("Set-Cookie")).isEmpty();
      ok(ada.get("/api/session"));
      house.pass(Duration.ofSeconds(2));
      ok(house.visitor().get("/api/session"));
    }
  }

  @Test
  void guessingTokensIsComingAnewEveryTime() {
    try (TestHouse house = TestHouse.open(WebConfig.of(TestHouse.SECRET))) {
      TestRoom room = TestRoom.open(house);
      String guess = "{'rejoinToken':'guess','roomId':'" + room.roomId + "'}";
      for (int i = 0; i < 29; i++) {
        assertThat(house.visitor().post("/api/session", guess).status()).isEqualTo(401);
      }
      assertThat(house.visitor().post("/api/session", guess).status()).isEqualTo(429);
    }
  }

  @Test
  void everyAnswerTellsBrowsersWhatNotToDo() {
    try (TestHouse house = TestHouse.open()) {
      for (String path : new String[] {"/api/session", "/healthz", "/api/nothing", "/nothing"}) {
        Browser.Answer answer = house.visitor().get(path);
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
            .startsWith("default-src 'self';")
            .contains("frame-ancestors 'none'")
            .doesNotContain("unsafe", "*");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
      }
      assertThat(house.visitor().get("/api/session").header("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void behindAProxyThatEndsTlsTheCookieIsSecure() {
    try (TestHouse house = TestHouse.open(TestHouse.CONFIG.withTrustedProxy())) {
      Browser ada =
          house
              .visitor()
              .sending("X-Forwarded-Proto", "https")
              .sending("X-Forwarded-Host", "poker.example")
              .sending("Origin", "https://poker.example");
      Browser.Answer answer = ada.post("/api/session");
      assertThat(answer.header("Set-Cookie").orElseThrow()).contains("; Secure");
      assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
      String invitation =
          ada.post("/api/rooms", "{'displayName':'Helen'}").get("inviteUrl").asText();
      assertThat(invitation).startsWith("https://poker.example/poker?room=");
    }
  }

  @Test
  void aForwardingHeaderIsNotBelievedFromJustAnybody() {
    try (TestHouse house = TestHouse.open()) {
      Browser.Answer answer =
          house.visitor().sending("X-Forwarded-Proto", "https").get("/api/session");
      assertThat(answer.header("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    }
  }
}
