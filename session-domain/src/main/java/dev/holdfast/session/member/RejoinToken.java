package dev.holdfast.session.member;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A rejoin token as it is stored. Using one replaces it by another of the same family; a family
 * begins with a token given out of the blue.
 *
 * @param hash the token's hash; the token itself is nowhere
 * @param familyId the tokens that came of one another
 * @param owner whose it is
 * @param createdAt when it was given
 * @param expiresAt when it stops being good, unless a {@link Tenure} holds
 * @param replacedAt when it was first used
 * @param revoked whether its family is dead
 * @since 0.1
 */
public record RejoinToken(
    TokenHash hash,
    UUID familyId,
    TokenOwner owner,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> replacedAt,
    boolean revoked) {

  /** How long a token is good once its user has gone. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  /** How long a replaced token still works: the answer with the new one may have been lost. */
  public static final Duration GRACE = Duration.ofSeconds(60);

  /** The first token of a new family. */
  static RejoinToken first(TokenHash hash, TokenOwner owner, Instant now) {
    return of(hash, familyOf(hash), owner, now);
  }

  /** The token that takes this one's place. */
  RejoinToken successor(TokenHash successor, Instant now) {
    return of(successor, familyId, owner, now);
  }

  /** This token once another has taken its place, for the first time or again. */
  public RejoinToken replaced(Instant now) {
    return new RejoinToken(
        hash, familyId, owner, createdAt, expiresAt, Optional.of(replacedAt.orElse(now)), revoked);
  }

  /** This token once its family is dead. */
  public RejoinToken dead() {
    return new RejoinToken(hash, familyId, owner, createdAt, expiresAt, replacedAt, true);
  }

  /** This token with a later end; one that is replaced, dead or over stays so. */
  public RejoinToken extended(Instant now, Instant until) {
    boolean current = replacedAt.isEmpty() && !revoked && now.isBefore(expiresAt);
    return current && until.isAfter(expiresAt)
        ? new RejoinToken(hash, familyId, owner, createdAt, until, replacedAt, revoked)
        : this;
  }

  /** Whether it was replaced so long ago that only a thief, or a copy, would use it. */
  boolean isStale(Instant now) {
    return replacedAt.filter(at -> !now.isBefore(at.plus(GRACE))).isPresent();
  }

  boolean isOver(Instant now, Tenure tenure) {
    return !now.isBefore(expiresAt) && !tenure.holds(owner.userId(), expiresAt.minus(LIFE));
  }

  private static RejoinToken of(TokenHash hash, UUID family, TokenOwner owner, Instant now) {
    return new RejoinToken(hash, family, owner, now, now.plus(LIFE), Optional.empty(), false);
  }

  /** The first token names its family, so that making one takes no further randomness. */
  private static UUID familyOf(TokenHash hash) {
    return UUID.nameUUIDFromBytes(hash.hex().getBytes(StandardCharsets.US_ASCII));
  }
}
