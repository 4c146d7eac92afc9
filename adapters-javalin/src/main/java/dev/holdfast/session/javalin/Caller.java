package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks.
 *
 * @param userId who
 * @param displayName the name they like to go by
 * @param expiresAt when what they showed stops being good
 * @param session the hash of their session's id; empty if a Bearer token speaks for them
 */
record Caller(
    UUID userId, Optional<String> displayName, Instant expiresAt, Optional<TokenHash> session) {

  static Caller byCookie(String sid, Session session) {
    return new Caller(
        session.userId(),
        session.displayName(),
        session.expiresAt(),
        Optional.of(TokenHash.of(sid)));
  }

  static Caller byBearer(UUID userId, Instant expiresAt) {
    return new Caller(userId, Optional.empty(), expiresAt, Optional.empty());
  }

  /**
   * The user id a request says the caller has, which must be theirs.
   *
   * @throws ProblemException if it is another's
   */
  void mustBe(Optional<UUID> said) {
    if (said.filter(id -> !id.equals(userId)).isPresent()) {
      throw Problem.of(ErrorCode.FORBIDDEN, "userId is not yours").thrown();
    }
  }
}
