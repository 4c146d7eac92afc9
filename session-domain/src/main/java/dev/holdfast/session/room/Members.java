package dev.holdfast.session.room;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.Role.Move;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Everybody a room knows, in the order they came.
 *
 * @param byId the members by their user id
 * @since 0.1
 */
public record Members(Map<UUID, Member> byId) {

  /** Keeps its own copy, in order. */
  public Members {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** A new room's members: its host, who needs no approval. */
  static Members of(UUID hostId, String displayName, Instant at) {
    return new Members(Map.of(hostId, new Member(hostId, displayName, Role.APPROVED, at, 0)));
  }

  /** All of them. */
  public Collection<Member> all() {
    return byId.values();
  }

  /** Those with this role, leaving aside who is the host. */
  public List<Member> with(Role role) {
    return all().stream().filter(member -> member.role() == role).toList();
  }

  /** The member with this user id, if the room knows them. */
  public Optional<Member> find(UUID userId) {
    return Optional.ofNullable(byId.get(userId));
  }

  /**
   * The member with this user id.
   *
   * @throws NoSuchElementException if the room does not know them
   */
  public Member get(UUID userId) {
    return find(userId).orElseThrow(() -> new NoSuchElementException("no member " + userId));
  }

  /** Whether somebody else who is or asks to be in the room goes by this name. */
  boolean isTaken(String name, UUID by) {
    return all().stream()
        .filter(member -> !member.userId().equals(by))
        .filter(member -> member.role() != Role.GUEST && member.role() != Role.KICKED)
        .anyMatch(member -> member.displayName().strip().equalsIgnoreCase(name.strip()));
  }

  Members requesting(UUID userId, String displayName, Instant at) {
    long parked = find(userId).map(Member::parked).orElse(0L);
    return putting(new Member(userId, displayName, Role.PENDING, at, parked));
  }

  Members moving(UUID userId, Move move) {
    return changing(userId, member -> member.as(member.role().after(move).orElseThrow()));
  }

  Members renaming(UUID userId, String name) {
    return changing(userId, member -> member.named(name));
  }

  Members parking(UUID userId, long chips) {
    return changing(userId, member -> member.parking(chips));
  }

  private Members changing(UUID userId, UnaryOperator<Member> change) {
    return putting(change.apply(get(userId)));
  }

  private Members putting(Member member) {
    Map<UUID, Member> changed = new LinkedHashMap<>(byId);
    changed.put(member.userId(), member);
    return new Members(changed);
  }
}
