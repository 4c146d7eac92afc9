package dev.holdfast.session.room;

import dev.holdfast.session.member.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody a room knows. Members are never forgotten: parked chips and a kick outlast a visit.
 *
 * @param userId who
 * @param displayName the name shown in this room
 * @param role what they are, leaving aside that they may be the host
 * @param requestedAt when they last asked to join
 * @param parked chips they left behind and get back with their next seat
 * @since 0.1
 */
public record Member(UUID userId, String displayName, Role role, Instant requestedAt, long parked) {

  Member as(Role changed) {
    return new Member(userId, displayName, changed, requestedAt, parked);
  }

  Member named(String name) {
    return new Member(userId, name, role, requestedAt, parked);
  }

  Member parking(long chips) {
    return new Member(userId, displayName, role, requestedAt, chips);
  }
}
