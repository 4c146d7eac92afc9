package dev.holdfast.session.member;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives out the tokens that bring somebody back into a room, and takes them. Each is used once:
 * using it gives the next. The one before works for 60 seconds more, in case the answer was lost;
 * whoever uses it later has a copy, and then nothing of that family is good any more. Safe for use
 * by many threads. What the store throws comes through.
 *
 * @since 0.1
 */
public final class RejoinTokens {

  /** How often {@link #keep} is to be called for somebody who is connected. */
  public static final Duration KEEP_EVERY = Duration.ofMinutes(1);

  private final RejoinTokenStore store;
  private final Secrets secrets;
  private final InstantSource clock;

  /** Over this store. */
  public RejoinTokens(RejoinTokenStore store, SecureRandom random, InstantSource clock) {
    this.store = store;
    this.secrets = new Secrets(random);
    this.clock = clock;
  }

  /** A token out of the blue, beginning a family. */
  public MintedToken mint(TokenOwner owner) {
    String secret = secrets.next();
    RejoinToken token = RejoinToken.first(TokenHash.of(secret), owner, clock.instant());
    store.add(token, Optional.empty());
    return new MintedToken(secret, token.expiresAt());
  }

  /**
   * A fresh token for somebody known already: the next of the family of the one they carry, if that
   * one is good and theirs; else out of the blue.
   */
  public MintedToken mint(TokenOwner owner, String carried, Tenure tenure) {
    return theirs(owner, carried)
        .map(token -> judge(token, tenure))
        .flatMap(Shown::good)
        .flatMap(this::replace)
        .orElseGet(() -> mint(owner));
  }

  /**
   * A further token for somebody who is here and holds one: of its family, while that lives; else
   * out of the blue. The one they hold stays as it is, for another tab may have used it since.
   */
  public MintedToken renew(TokenOwner owner, String held) {
    return theirs(owner, held)
        .flatMap(token -> add(token, Optional.empty()))
        .orElseGet(() -> mint(owner));
  }

  /**
   * What a token that somebody shows is worth. Nothing comes of it yet, unless it is a copy: then
   * its family dies.
   *
   * @param roomId the room to come back to
   * @param tenure what keeps places in that room
   */
  public Shown check(String token, UUID roomId, Tenure tenure) {
    return store
        .find(TokenHash.of(token))
        .filter(found -> found.owner().roomId().equals(roomId))
        .map(found -> judge(found, tenure))
        .orElseGet(() -> new Shown.Bad(Shown.Reason.UNKNOWN));
  }

  /**
   * Uses a token up.
   *
   * @param token one that was found good just now
   * @return what to use next time; empty if its family has died since
   */
  public Optional<MintedToken> replace(RejoinToken token) {
    return add(token, Optional.of(token.hash()));
  }

  /** Whether a token's family lives, as far as the store knows the token. */
  public boolean isAlive(String token) {
    return store.find(TokenHash.of(token)).filter(found -> !found.revoked()).isPresent();
  }

  /**
   * Keeps a connected user's tokens good: to be called every {@link #KEEP_EVERY}, so that they are
   * good for {@link RejoinToken#LIFE} after the last call that could be made.
   */
  public void keep(UUID roomId, UUID userId) {
    Instant now = clock.instant();
    store.extend(roomId, userId, now, now.plus(RejoinToken.LIFE).plus(KEEP_EVERY));
  }

  private Optional<RejoinToken> theirs(TokenOwner owner, String token) {
    return store.find(TokenHash.of(token)).filter(found -> found.owner().isSameAs(owner));
  }

  private Shown judge(RejoinToken token, Tenure tenure) {
    Instant now = clock.instant();
    if (token.revoked()) {
      return new Shown.Bad(Shown.Reason.REVOKED);
    }
    if (token.isStale(now)) {
      store.revoke(token.familyId());
      return new Shown.Bad(Shown.Reason.COPIED);
    }
    return token.isOver(now, tenure) ? new Shown.Bad(Shown.Reason.EXPIRED) : new Shown.Good(token);
  }

  private Optional<MintedToken> add(RejoinToken family, Optional<TokenHash> replaced) {
    String secret = secrets.next();
    RejoinToken next = family.successor(TokenHash.of(secret), clock.instant());
    return store.add(next, replaced)
        ? Optional.of(new MintedToken(secret, next.expiresAt()))
        : Optional.empty();
  }
}
