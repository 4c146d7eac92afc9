package dev.holdfast.session.member;

import java.time.Instant;

/**
 * A token just made, for its owner's eyes only.
 *
 * @param token the secret; {@link #toString} does not tell it
 * @param expiresAt when it stops being good
 * @since 0.1
 */
public record MintedToken(String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "a token until " + expiresAt;
  }
}
