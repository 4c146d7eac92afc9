package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theCookieKeepsTheUser() {
    Browser ada = house.visitor();
    assertThat(ada.userId()).isEqualTo(ada.userId());
    assertThat(ada.userId()).isNotEqualTo(house.visitor().userId());
  }
}
