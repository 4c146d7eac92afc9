package dev.holdfast.session.member;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where rejoin tokens are kept. Safe for use by many threads and, where the medium allows it, by
 * many processes. Every method throws {@link dev.holdfast.session.room.StoreUnavailable} when the
 * medium cannot be reached.
 *
 * @since 0.1
 */
public interface RejoinTokenStore {

  /** How many families a user may have alive in a room. */
  int FAMILIES = 5;

  /** The token with this hash, whatever has become of it; it may be forgotten once it is over. */
  Optional<RejoinToken> find(TokenHash hash);

  /**
   * Adds a token, marking the one it replaces as replaced at the new one's {@link
   * RejoinToken#createdAt} unless it was before: both or neither. A family that is dead stays dead,
   * however many calls meet. Of the user's living families in the room only the {@link #FAMILIES}
   * whose newest token is newest stay alive.
   *
   * @param replaced the token it takes the place of, of the same family; empty if it takes none
   * @return whether it was added: not if the family is dead
   */
  boolean add(RejoinToken token, Optional<TokenHash> replaced);

  /** Kills a family: all its tokens, given and to come. */
  void revoke(UUID familyId);

  /** Moves the end of a user's tokens in a room, as {@link RejoinToken#extended} does. */
  void extend(UUID roomId, UUID userId, Instant now, Instant until);
}
