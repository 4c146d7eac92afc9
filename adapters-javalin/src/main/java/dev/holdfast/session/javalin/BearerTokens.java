package dev.holdfast.session.javalin;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.Verification;
import dev.holdfast.session.javalin.WebConfig.BearerConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes Bearer tokens of an identity provider: signed as configured, of its issuer and for our
 * audience where that is configured, in time, and naming a user by UUID. Safe for use by many
 * threads.
 */
final class BearerTokens {

  private final BearerConfig config;
  private final BearerKeys keys;
  private final Clock clock;

  BearerTokens(BearerConfig config, InstantSource clock) {
    this.config = config;
    this.keys = BearerKeys.of(config);
    this.clock = clock.withZone(ZoneOffset.UTC);
  }

  /** Whom a token speaks for; nothing if it is not good. */
  Optional<Caller> caller(String token) {
    try {
      DecodedJWT unverified = JWT.decode(token);
      return keys.algorithmFor(unverified).flatMap(algorithm -> verified(token, algorithm));
    } catch (JWTVerificationException notGood) {
      return Optional.empty();
    }
  }

  private Optional<Caller> verified(String token, Algorithm algorithm) {
    DecodedJWT jwt = verifier(algorithm).verify(token);
    Optional<UUID> user = Optional.ofNullable(jwt.getSubject()).flatMap(Uuids::parse);
    Optional<Instant> end = Optional.ofNullable(jwt.getExpiresAtAsInstant());
    return user.flatMap(id -> end.map(at -> Caller.byBearer(id, at)));
  }

  private JWTVerifier verifier(Algorithm algorithm) {
    Verification rules = JWT.require(algorithm).withClaimPresence("sub").withClaimPresence("exp");
    config.issuer().ifPresent(rules::withIssuer);
    config.audience().ifPresent(rules::withAudience);
    return ((JWTVerifier.BaseVerification) rules).build(clock);
  }
}
