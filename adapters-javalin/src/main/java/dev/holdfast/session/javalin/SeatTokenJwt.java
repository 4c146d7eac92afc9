package dev.holdfast.session.javalin;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.holdfast.session.member.SeatClaim;
import dev.holdfast.session.member.TokenHash;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes seat claims as JSON Web Tokens, and reads them: HS256 and nothing else, under a key its
 * {@code kid} names. Safe for use by many threads.
 */
final class SeatTokenJwt {

  private static final String ISSUER = "holdfast";
  private static final String AUDIENCE = "holdfast-seat";
  private static final String TYPE = "seat+jwt";
  private static final String ROOM = "room";
  private static final String SEAT = "seat";
  private static final int KEY_ID_DIGITS = 12;

  private record Key(String id, Algorithm algorithm, JWTVerifier verifier) {}

  /** What a token turned out to be. */
  sealed interface Reading {

    /** Ours, and in time. */
    record Good(SeatClaim claim) implements Reading {}

    /** Ours, and too old. */
    record Expired() implements Reading {}

    /** Not ours. */
    record Forged() implements Reading {}
  }

  private final Key signing;
  private final Map<String, Key> keys = new LinkedHashMap<>();

  /**
   * With these keys.
   *
   * @param secrets the first signs, all are accepted
   */
  SeatTokenJwt(List<String> secrets, InstantSource clock) {
    secrets.stream().map(secret -> key(secret, clock)).forEach(key -> keys.put(key.id(), key));
    signing = keys.values().iterator().next();
  }

  /** The claim as a token. */
  String write(SeatClaim claim) {
    return JWT.create()
        .withHeader(Map.of("typ", TYPE))
        .withKeyId(signing.id())
        .withIssuer(ISSUER)
        .withAudience(AUDIENCE)
        .withSubject(claim.userId().toString())
        .withClaim(ROOM, claim.roomId().toString())
        .withClaim(SEAT, claim.seatIndex())
        .withIssuedAt(claim.issuedAt())
        .withExpiresAt(claim.expiresAt())
        .withJWTId(claim.tokenId().toString())
        .sign(signing.algorithm());
  }

  /** What a token claims, if it is one of ours. */
  Reading read(String token) {
    try {
      return read(JWT.decode(token), token);
    } catch (TokenExpiredException tooOld) {
      return new Reading.Expired();
    } catch (JWTVerificationException notOurs) {
      return new Reading.Forged();
    }
  }

  private Reading read(DecodedJWT unverified, String token) {
    Key key = keys.get(Optional.ofNullable(unverified.getKeyId()).orElse(""));
    if (key == null || !TYPE.equals(unverified.getType())) {
      return new Reading.Forged();
    }
    return claim(key.verifier().verify(token))
        .<Reading>map(Reading.Good::new)
        .orElseGet(Reading.Forged::new);
  }

  /** A claim that is there may still be null, or of another kind. */
  private static Optional<SeatClaim> claim(DecodedJWT jwt) {
    Optional<UUID> room = id(jwt.getClaim(ROOM).asString());
    Optional<UUID> user = id(jwt.getSubject());
    Optional<UUID> id = id(jwt.getId());
    Integer seat = jwt.getClaim(SEAT).asInt();
    Instant from = jwt.getIssuedAtAsInstant();
    Instant until = jwt.getExpiresAtAsInstant();
    boolean isWhole = seat != null && from != null && until != null;
    return isWhole && room.isPresent() && user.isPresent() && id.isPresent()
        ? Optional.of(new SeatClaim(room.get(), user.get(), seat, from, until, id.get()))
        : Optional.empty();
  }

  private static Optional<UUID> id(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(Uuids::parse);
  }

  private static Key key(String secret, InstantSource clock) {
    Algorithm algorithm = Algorithm.HMAC256(Secret.checked("JWT_SECRET", secret));
    JWTVerifier.BaseVerification rules =
        (JWTVerifier.BaseVerification)
            JWT.require(algorithm)
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withClaimPresence("exp")
                .withClaimPresence("iat")
                .withClaimPresence("sub")
                .withClaimPresence("jti")
                .withClaimPresence(ROOM)
                .withClaimPresence(SEAT);
    return new Key(keyId(secret), algorithm, rules.build(clock.withZone(ZoneOffset.UTC)));
  }

  /** Secrets are random, so that a part of their hash gives nothing of them away. */
  private static String keyId(String secret) {
    return TokenHash.of(secret).hex().substring(0, KEY_ID_DIGITS);
  }
}
