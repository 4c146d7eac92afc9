package dev.holdfast.session.member;

import java.util.Optional;
import java.util.UUID;

/**
 * Who a token was given to, and for what.
 *
 * @param roomId the only room it is good for
 * @param userId the only user it is good for
 * @param role what they were there when it was given
 * @param seatIndex the seat they had then
 * @since 0.1
 */
public record TokenOwner(UUID roomId, UUID userId, Role role, Optional<Integer> seatIndex) {

  boolean isSameAs(TokenOwner other) {
    return roomId.equals(other.roomId) && userId.equals(other.userId);
  }
}
