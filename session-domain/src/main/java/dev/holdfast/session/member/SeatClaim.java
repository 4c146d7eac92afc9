package dev.holdfast.session.member;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a seat token says: that somebody had a seat when it was made. It is worth something only
 * while they still have that seat.
 *
 * @param roomId where
 * @param userId who
 * @param seatIndex which seat, 0 to 9
 * @param issuedAt when it was said
 * @param expiresAt when it is not to be believed any more
 * @param tokenId the token's own id
 * @since 0.1
 */
public record SeatClaim(
    UUID roomId, UUID userId, int seatIndex, Instant issuedAt, Instant expiresAt, UUID tokenId) {

  /** How long a seat token is good. */
  public static final Duration LIFE = Duration.ofHours(2);

  /** A claim made now. */
  public static SeatClaim begin(
      UUID roomId, UUID userId, int seatIndex, Instant now, UUID tokenId) {
    return new SeatClaim(roomId, userId, seatIndex, now, now.plus(LIFE), tokenId);
  }
}
