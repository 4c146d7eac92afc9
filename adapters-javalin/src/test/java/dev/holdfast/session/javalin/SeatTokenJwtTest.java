package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import dev.holdfast.session.member.SeatClaim;
import dev.holdfast.session.member.TokenHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatTokenJwtTest {

  private static final String SECRET = TestHouse.SECRET;
  private static final String OLD_SECRET = "the secret of last year, 32 bytes or more";
  private static final Instant NOW = TestHouse.START;
  private static final SeatClaim CLAIM =
      SeatClaim.begin(UUID.randomUUID(), UUID.randomUUID(), 7, NOW, UUID.randomUUID());

  private final SeatTokenJwt tokens = tokens(NOW, SECRET);

  @Test
  void whatIsWrittenCanBeRead() {
    assertThat(tokens.read(tokens.write(CLAIM))).isEqualTo(new SeatTokenJwt.Reading.Good(CLAIM));
  }

  @Test
  void aTokenIsGoodForTwoHours() {
    String token = tokens.write(CLAIM);
    Duration life = Duration.ofHours(2);
    assertThat(tokens(NOW.plus(life).minusSeconds(1), SECRET).read(token))
        .isInstanceOf(SeatTokenJwt.Reading.Good.class);
    assertThat(tokens(NOW.plus(life).plusSeconds(1), SECRET).read(token))
        .isInstanceOf(SeatTokenJwt.Reading.Expired.class);
  }

  @Test
  void aReplacedSecretStillReadsAndDoesNotSign() {
    String old = tokens(NOW, OLD_SECRET).write(CLAIM);
    SeatTokenJwt both = tokens(NOW, SECRET, OLD_SECRET);
    assertThat(both.read(old)).isInstanceOf(SeatTokenJwt.Reading.Good.class);
    assertThat(tokens.read(both.write(CLAIM))).isInstanceOf(SeatTokenJwt.Reading.Good.class);
    forged("a secret that is gone", old);
  }

  @Test
  void whatSomebodyElseMadeIsForged() {
    forged("nonsense", "x.y.z");
    forged("nothing", "");
    forged("no algorithm", claims().sign(Algorithm.none()));
    forged("another algorithm", claims().sign(Algorithm.HMAC384(SECRET)));
    forged("another secret", claims().sign(Algorithm.HMAC256(OLD_SECRET)));
    forged("another issuer", sign(claims().withIssuer("somebody")));
    forged("another audience", sign(claims().withAudience("holdfast")));
    forged("another type", sign(claims().withHeader(Map.of("typ", "JWT"))));
    forged("no key named", sign(claims().withKeyId(null)));
    forged("an unknown key", sign(claims().withKeyId("unknown")));
    forged("no user", sign(claims().withSubject("helen")));
  }

  @Test
  void aTokenWithOneLetterChangedIsForged() {
    String[] parts = tokens.write(CLAIM).split("\\.", -1);
    String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String otherSeat = body.replace("\"seat\":7", "\"seat\":8");
    assertThat(otherSeat).isNotEqualTo(body);
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(otherSeat.getBytes(StandardCharsets.UTF_8));
    forged("another seat", parts[0] + "." + changed + "." + parts[2]);
    forged("no signature", parts[0] + "." + parts[1] + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "jti", "sub", "room", "seat"})
  void aClaimThatIsNullIsForged(String claim) {
    forged(claim, sign(claims().withNullClaim(claim)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jti", "sub", "room", "seat"})
  void aClaimOfAnotherKindIsForged(String claim) {
    forged(claim, sign(claims().withArrayClaim(claim, new String[] {"x"})));
  }

  @Test
  void aWeakSecretIsRefused() {
    assertThatThrownBy(() -> tokens(NOW, "31 bytes are not enough for it."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("enough");
  }

  private void forged(String how, String token) {
    assertThat(tokens.read(token)).as(how).isEqualTo(new SeatTokenJwt.Reading.Forged());
  }

  private static SeatTokenJwt tokens(Instant now, String... secrets) {
    return new SeatTokenJwt(List.of(secrets), InstantSource.fixed(now));
  }

  private static String sign(JWTCreator.Builder claims) {
    return claims.sign(Algorithm.HMAC256(SECRET));
  }

  private static JWTCreator.Builder claims() {
    return JWT.create()
        .withHeader(Map.of("typ", "seat+jwt"))
        .withKeyId(TokenHash.of(SECRET).hex().substring(0, 12))
        .withIssuer("holdfast")
        .withAudience("holdfast-seat")
        .withSubject(CLAIM.userId().toString())
        .withClaim("room", CLAIM.roomId().toString())
        .withClaim("seat", 7)
        .withIssuedAt(NOW)
        .withExpiresAt(NOW.plusSeconds(60))
        .withJWTId(CLAIM.tokenId().toString());
  }
}
