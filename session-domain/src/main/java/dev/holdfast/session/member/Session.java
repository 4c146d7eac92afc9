package dev.holdfast.session.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser that came by, and who it is. Rooms know people by this user id.
 *
 * @param userId who
 * @param displayName the name they like to go by; rooms have names of their own
 * @param createdAt when they first came
 * @param expiresAt when they are forgotten unless they come again
 * @since 0.1
 */
public record Session(
    UUID userId, Optional<String> displayName, Instant createdAt, Instant expiresAt) {

  /** How long a session lasts after it was last renewed. */
  public static final Duration LIFE = Duration.ofDays(7);

  /** How much of its life must be over before it is worth renewing. */
  static final Duration RENEW_AFTER = Duration.ofHours(1);

  static Session begin(UUID userId, Optional<String> displayName, Instant now) {
    return new Session(userId, displayName, now, now.plus(LIFE));
  }

  /** The session under another name. */
  Session named(String name) {
    return new Session(userId, Optional.of(name), createdAt, expiresAt);
  }

  /** The session with a whole life before it. */
  Session renewed(Instant now) {
    return new Session(userId, displayName, createdAt, now.plus(LIFE));
  }

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  boolean isDueForRenewal(Instant now) {
    return !now.isBefore(expiresAt.minus(LIFE).plus(RENEW_AFTER));
  }
}
