package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.javalin.WebConfig.BearerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BearerTest {

  private static final String SECRET = "fedcba9876543210fedcba9876543210-bearer";
  private static final UUID ADA = UUID.fromString("0b7f6f0e-5a3c-4d9e-9f52-7d3a1a2b3c4d");

  private static final BearerConfig ACCEPTED =
      new BearerConfig(
          Optional.of(SECRET), Optional.empty(), Optional.of("idp"), Optional.of("holdfast"));

  private final TestHouse house = TestHouse.open(TestHouse.CONFIG.withBearer(ACCEPTED));

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theTokenNamesTheUserAndNoCookieIsSet() {
    Browser.Answer answer = get(sign(claims()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.get("userId").asText()).isEqualTo(ADA.toString());
    assertThat(answer.get("expiresAt").asText()).isEqualTo("2026-01-01T13:00:00Z");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void theTokenWritesWithoutAnOrigin() {
    Browser ada = house.visitor().withoutOrigin().sending("Authorization", bearer(claims()));
    Browser.Answer opened = ada.post("/api/rooms", "{'displayName':'Ada'}");
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.get("hostId").asText()).isEqualTo(ADA.toString());
  }

  @Test
  void theTokenSpeaksBeforeTheCookie() {
    Browser ada = house.visitor();
    assertThat(ada.userId()).isNotEqualTo(ADA);
    ada.sending("Authorization", bearer(claims()));
    assertThat(ada.userId()).isEqualTo(ADA);
  }

  @Test
  void aTokenThatIsNotGoodIsRefusedAndNotOverlooked() {
    refused("not a token", "nonsense");
    refused("another secret", claims().sign(Algorithm.HMAC256(SECRET + "!")));
    refused("the seat-token secret", claims().sign(Algorithm.HMAC256(TestHouse.SECRET)));
    refused("another algorithm", claims().sign(Algorithm.HMAC512(SECRET)));
    refused("no algorithm", claims().sign(Algorithm.none()));
    refused("another issuer", sign(claims().withIssuer("somebody")));
    refused("another audience", sign(claims().withAudience("elsewhere")));
    refused("nobody", sign(claims().withSubject(null)));
    refused("no UUID", sign(claims().withSubject("ada")));
    refused("over", sign(claims().withExpiresAt(TestHouse.START.minusSeconds(1))));
    refused(
        "never over",
        sign(JWT.create().withSubject(ADA.toString()).withIssuer("idp").withAudience("holdfast")));
    refused("not yet", sign(claims().withNotBefore(TestHouse.START.plusSeconds(60))));
  }

  @Test
  void aTokenEndsWhenItSaysSo() {
    String token = sign(claims());
    house.pass(Duration.ofMinutes(59));
    assertThat(get(token).status()).isEqualTo(200);
    house.pass(Duration.ofMinutes(1));
    assertThat(get(token).status()).isEqualTo(401);
  }

  @Test
  void aSeatTokenIsNoBearerToken() {
    TestRoom room = TestRoom.open(house);
    JsonNode seated = room.sit(room.helen, 0);
    refused("a seat token", seated.get("seatToken").asText());
  }

  @Test
  void withoutConfigurationNoTokenIsGood() {
    try (TestHouse plain = TestHouse.open()) {
      Browser ada = plain.visitor().sending("Authorization", bearer(claims()));
      Browser.Answer answer = ada.get("/api/session");
      assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
      assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }
  }

  @Test
  void theNameOfABearerIsNotOursToChange() {
    Browser ada = house.visitor().sending("Authorization", bearer(claims()));
    assertThat(ok(ada.post("/api/session", "{'displayName':'X'}")).get("displayName").isNull())
        .isTrue();
  }

  @Test
  void weakOrSharedSecretsAreRefused() {
    assertThatThrownBy(() -> WebConfig.of("short")).hasMessageContaining("JWT_SECRET is weak");
    assertThatThrownBy(() -> WebConfig.of("a".repeat(64))).hasMessageContaining("weak");
    assertThatThrownBy(() -> bearerConfig("too short")).hasMessageContaining("AUTH_JWT_SECRET");
    assertThatThrownBy(() -> TestHouse.CONFIG.withBearer(bearerConfig(TestHouse.SECRET)))
        .hasMessage("AUTH_JWT_SECRET must not be JWT_SECRET");
  }

  private void refused(String why, String token) {
    assertThat(get(token).problem()).as(why).isEqualTo("401 UNAUTHENTICATED");
  }

  private Browser.Answer get(String token) {
    return house.visitor().sending("Authorization", "Bearer " + token).get("/api/session");
  }

  private static BearerConfig bearerConfig(String secret) {
    return new BearerConfig(
        Optional.of(secret), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static JWTCreator.Builder claims() {
    return JWT.create()
        .withSubject(ADA.toString())
        .withIssuer("idp")
        .withAudience("holdfast")
        .withExpiresAt(TestHouse.START.plus(Duration.ofHours(1)));
  }

  private static String sign(JWTCreator.Builder claims) {
    return claims.sign(Algorithm.HMAC256(SECRET));
  }

  private static String bearer(JWTCreator.Builder claims) {
    return "Bearer " + sign(claims);
  }
}
