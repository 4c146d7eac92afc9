package dev.holdfast.session.memory;

import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Rejoin tokens in memory first and in a database behind; see {@link DualWriteRooms}. A room's
 * tokens are written in one order with the room itself: before it they have no place, and families
 * and their limit are a matter of order. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class DualWriteRejoinTokens implements RejoinTokenStore {

  private final InMemoryRejoinTokens memory = new InMemoryRejoinTokens();
  private final RejoinTokenStore behind;
  private final WriteBehind writer;

  /** Nothing in memory yet. */
  public DualWriteRejoinTokens(RejoinTokenStore behind, WriteBehind writer) {
    this.behind = behind;
    this.writer = writer;
  }

  @Override
  public Optional<RejoinToken> find(TokenHash hash) {
    return memory.find(hash).or(() -> stored(hash));
  }

  /** Without the database memory has to do. */
  private Optional<RejoinToken> stored(TokenHash hash) {
    try {
      return behind.find(hash);
    } catch (StoreUnavailable away) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized boolean add(RejoinToken token, Optional<TokenHash> replaced) {
    replaced
        .filter(hash -> memory.find(hash).isEmpty())
        .flatMap(this::stored)
        .ifPresent(older -> memory.add(older, Optional.empty()));
    boolean added = memory.add(token, replaced);
    if (added) {
      writer.write(token.owner().roomId(), () -> behind.add(token, replaced));
    }
    return added;
  }

  @Override
  public synchronized void revoke(UUID familyId) {
    memory.revoke(familyId);
    writer.write(memory.roomOf(familyId).orElse(familyId), () -> behind.revoke(familyId));
  }

  @Override
  public synchronized void extend(UUID roomId, UUID userId, Instant now, Instant until) {
    memory.extend(roomId, userId, now, until);
    writer.write(roomId, () -> behind.extend(roomId, userId, now, until));
  }
}
