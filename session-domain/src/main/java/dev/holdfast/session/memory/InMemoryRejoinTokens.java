package dev.holdfast.session.memory;

import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.member.TokenOwner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Rejoin tokens in memory; gone with the process. */
public final class InMemoryRejoinTokens implements RejoinTokenStore {

  /** In the order they were given. */
  private final Map<TokenHash, RejoinToken> tokens = new LinkedHashMap<>();

  /** No tokens yet. */
  public InMemoryRejoinTokens() {}

  @Override
  public synchronized Optional<RejoinToken> find(TokenHash hash) {
    return Optional.ofNullable(tokens.get(hash));
  }

  @Override
  public synchronized boolean add(RejoinToken token, Optional<TokenHash> replaced) {
    if (isDead(token.familyId())) {
      return false;
    }
    replaced.ifPresent(hash -> change(hash, old -> old.replaced(token.createdAt())));
    tokens.put(token.hash(), token);
    dropOldest(token.owner());
    return true;
  }

  @Override
  public synchronized void revoke(UUID familyId) {
    changeAll(token -> token.familyId().equals(familyId), RejoinToken::dead);
  }

  @Override
  public synchronized void extend(UUID roomId, UUID userId, Instant now, Instant until) {
    changeAll(
        token -> isOf(token, roomId, userId) && token.replacedAt().isEmpty() && !token.revoked(),
        token -> token.extended(now, until));
  }

  private boolean isDead(UUID familyId) {
    return tokens.values().stream().anyMatch(t -> t.familyId().equals(familyId) && t.revoked());
  }

  private void dropOldest(TokenOwner owner) {
    List<UUID> families = livingFamilies(owner);
    families.subList(0, Math.max(0, families.size() - FAMILIES)).forEach(this::revoke);
  }

  /** The owner's families, the one whose newest token is oldest first. */
  private List<UUID> livingFamilies(TokenOwner owner) {
    Set<UUID> families = new LinkedHashSet<>();
    for (RejoinToken token : tokens.values()) {
      if (isOf(token, owner.roomId(), owner.userId()) && !token.revoked()) {
        families.remove(token.familyId());
        families.add(token.familyId());
      }
    }
    return new ArrayList<>(families);
  }

  private static boolean isOf(RejoinToken token, UUID roomId, UUID userId) {
    return token.owner().roomId().equals(roomId) && token.owner().userId().equals(userId);
  }

  private void change(TokenHash hash, UnaryOperator<RejoinToken> change) {
    tokens.computeIfPresent(hash, (key, token) -> change.apply(token));
  }

  private void changeAll(Predicate<RejoinToken> which, UnaryOperator<RejoinToken> change) {
    tokens.replaceAll((hash, token) -> which.test(token) ? change.apply(token) : token);
  }
}
