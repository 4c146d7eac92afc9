package dev.holdfast.session.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret: what is stored in its place, so that a copy of the store lets nobody in.
 * Secrets are 256 random bits, so that the plain hash is enough: there is nothing to guess.
 *
 * @param hex 64 lower-case hexadecimal digits
 * @since 0.1
 */
public record TokenHash(String hex) {

  private static final int DIGITS = 64;

  /**
   * A hash read back from a store.
   *
   * @throws IllegalArgumentException if it has not 64 digits
   */
  public TokenHash {
    if (hex.length() != DIGITS) {
      throw new IllegalArgumentException(
          "a SHA-256 has 64 hexadecimal digits, not " + hex.length());
    }
  }

  /** The hash of a secret. */
  public static TokenHash of(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return new TokenHash(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
