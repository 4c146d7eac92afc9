package dev.holdfast.session.memory;

import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.member.TokenOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rejoin tokens in memory; gone with the process. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class InMemoryRejoinTokens implements RejoinTokenStore {

  /** The longest a seat is kept for somebody away, and with it their token. */
  private static final Duration MEMORY = Duration.ofDays(1);

  private record Place(UUID roomId, UUID userId) {
    static Place of(RejoinToken token) {
      TokenOwner owner = token.owner();
      return new Place(owner.roomId(), owner.userId());
    }
  }

  private final Map<TokenHash, Place> places = new HashMap<>();
  private final Map<UUID, Place> families = new HashMap<>();

  /** Everybody's tokens in the order they were given. */
  private final Map<Place, Map<TokenHash, RejoinToken>> tokens = new HashMap<>();

  /** No tokens yet. */
  public InMemoryRejoinTokens() {}

  @Override
  public synchronized Optional<RejoinToken> find(TokenHash hash) {
    return Optional.ofNullable(places.get(hash)).map(place -> of(place).get(hash));
  }

  @Override
  public synchronized boolean add(RejoinToken token, Optional<TokenHash> replaced) {
    Map<TokenHash, RejoinToken> theirs = of(Place.of(token));
    if (isDead(token.familyId(), theirs)) {
      return false;
    }
    replaced.ifPresent(
        hash -> theirs.computeIfPresent(hash, (key, old) -> old.replaced(token.createdAt())));
    put(token, theirs);
    forget(theirs, token.createdAt().minus(MEMORY));
    dropOldest(theirs);
    return true;
  }

  @Override
  public synchronized void revoke(UUID familyId) {
    Optional.ofNullable(families.get(familyId)).ifPresent(place -> kill(familyId, of(place)));
  }

  @Override
  public synchronized void extend(UUID roomId, UUID userId, Instant now, Instant until) {
    of(new Place(roomId, userId)).replaceAll((hash, token) -> token.extended(now, until));
  }

  /** The room a family is for, if the family is known. */
  synchronized Optional<UUID> roomOf(UUID familyId) {
    return Optional.ofNullable(families.get(familyId)).map(Place::roomId);
  }

  private Map<TokenHash, RejoinToken> of(Place place) {
    return tokens.computeIfAbsent(place, key -> new LinkedHashMap<>());
  }

  private void put(RejoinToken token, Map<TokenHash, RejoinToken> theirs) {
    places.put(token.hash(), Place.of(token));
    families.put(token.familyId(), Place.of(token));
    theirs.put(token.hash(), token);
  }

  private void forget(Map<TokenHash, RejoinToken> theirs, Instant before) {
    List<RejoinToken> old =
        theirs.values().stream().filter(token -> token.expiresAt().isBefore(before)).toList();
    old.forEach(token -> theirs.remove(token.hash()));
    old.forEach(token -> places.remove(token.hash()));
  }

  private static boolean isDead(UUID familyId, Map<TokenHash, RejoinToken> theirs) {
    return theirs.values().stream().anyMatch(t -> t.familyId().equals(familyId) && t.revoked());
  }

  private static void dropOldest(Map<TokenHash, RejoinToken> theirs) {
    List<UUID> living = livingFamilies(theirs);
    living
        .subList(0, Math.max(0, living.size() - FAMILIES))
        .forEach(familyId -> kill(familyId, theirs));
  }

  /** The one whose newest token is oldest first. */
  private static List<UUID> livingFamilies(Map<TokenHash, RejoinToken> theirs) {
    Set<UUID> living = new LinkedHashSet<>();
    for (RejoinToken token : theirs.values()) {
      living.remove(token.familyId());
      if (!token.revoked()) {
        living.add(token.familyId());
      }
    }
    return new ArrayList<>(living);
  }

  private static void kill(UUID familyId, Map<TokenHash, RejoinToken> theirs) {
    theirs.replaceAll((hash, t) -> t.familyId().equals(familyId) ? t.dead() : t);
  }
}
