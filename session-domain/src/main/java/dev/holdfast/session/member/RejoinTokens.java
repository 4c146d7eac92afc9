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
    Optional<RejoinToken> theirs =
        store.find(TokenHash.of(carried)).filter(token -> token.owner().isSameAs(owner));
    return theirs
        .map(token -> replace(token, tenure))
        .filter(Redeemed.Accepted.class::isInstance)
        .map(accepted -> ((Redeemed.Accepted) accepted).token())
        .orElseGet(() -> mint(owner));
  }

  /**
   * Uses a token.
   *
   * @param roomId the room to come back to
   * @param tenure what keeps places in that room
   */
  public Redeemed redeem(String token, UUID roomId, Tenure tenure) {
    return store
        .find(TokenHash.of(token))
        .filter(found -> found.owner().roomId().equals(roomId))
        .map(found -> replace(found, tenure))
        .orElseGet(() -> new Redeemed.Refused(Redeemed.Reason.UNKNOWN));
  }

  /**
   * Keeps a connected user's tokens good: to be called every {@link #KEEP_EVERY}, so that they are
   * good for {@link RejoinToken#LIFE} after the last call that could be made.
   */
  public void keep(UUID roomId, UUID userId) {
    Instant now = clock.instant();
    store.extend(roomId, userId, now, now.plus(RejoinToken.LIFE).plus(KEEP_EVERY));
  }

  private Redeemed replace(RejoinToken token, Tenure tenure) {
    Instant now = clock.instant();
    if (token.revoked()) {
      return new Redeemed.Refused(Redeemed.Reason.REVOKED);
    }
    if (token.isStale(now)) {
      store.revoke(token.familyId());
      return new Redeemed.Refused(Redeemed.Reason.REVOKED);
    }
    return token.isOver(now, tenure)
        ? new Redeemed.Refused(Redeemed.Reason.EXPIRED)
        : succeed(token, now);
  }

  private Redeemed succeed(RejoinToken token, Instant now) {
    String secret = secrets.next();
    RejoinToken next = token.successor(TokenHash.of(secret), now);
    if (!store.add(next, Optional.of(token.hash()))) {
      return new Redeemed.Refused(Redeemed.Reason.REVOKED);
    }
    MintedToken minted = new MintedToken(secret, next.expiresAt());
    return new Redeemed.Accepted(token.owner().roomId(), token.owner().userId(), minted);
  }
}
