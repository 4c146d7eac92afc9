package dev.holdfast.session.member;

import java.util.Optional;

/**
 * What a rejoin token that somebody shows is worth.
 *
 * @since 0.1
 */
public sealed interface Shown {

  /**
   * It is good.
   *
   * @param token to be replaced once it has done its work
   */
  record Good(RejoinToken token) implements Shown {}

  /** It is not good. */
  record Bad(Reason reason) implements Shown {}

  /** The token, if it is good. */
  default Optional<RejoinToken> good() {
    return this instanceof Good good ? Optional.of(good.token()) : Optional.empty();
  }

  /** Why a token is not good. */
  enum Reason {
    /** Nobody was given it, not for this room at least. */
    UNKNOWN,
    /** Its time is over. */
    EXPIRED,
    /** It was replaced long ago, so that somebody has a copy; with this its family has died. */
    COPIED,
    /** Its family is dead. */
    REVOKED
  }
}
