package dev.holdfast.session.member;

import java.util.UUID;

/** What came of using a rejoin token. */
public sealed interface Redeemed {

  /**
   * It was good, and is replaced.
   *
   * @param token what to use next time
   */
  record Accepted(UUID roomId, UUID userId, MintedToken token) implements Redeemed {}

  /** It was not good. */
  record Refused(Reason reason) implements Redeemed {}

  /** Why a token is not good. */
  enum Reason {
    /** Nobody was given it, not for this room at least. */
    UNKNOWN,
    /** Its time is over. */
    EXPIRED,
    /** It was replaced long ago, or its family was: somebody has a copy. */
    REVOKED
  }
}
