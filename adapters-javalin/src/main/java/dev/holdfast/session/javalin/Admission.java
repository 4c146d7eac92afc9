package dev.holdfast.session.javalin;

import dev.holdfast.session.member.RejoinToken;
import java.util.Optional;
import java.util.UUID;

/** What a token for a room came to. */
sealed interface Admission {

  /**
   * It was good.
   *
   * @param userId whom it speaks for
   * @param shown the rejoin token, if it was one: to be replaced once they are in
   */
  record Admitted(UUID userId, Optional<RejoinToken> shown) implements Admission {}

  /** It was good once. */
  record Expired() implements Admission {}

  /** It was not good: unknown, forged, revoked, of another room, or for a seat they lost. */
  record Refused() implements Admission {}
}
