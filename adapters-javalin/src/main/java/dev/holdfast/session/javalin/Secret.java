package dev.holdfast.session.javalin;

import java.nio.charset.StandardCharsets;

/** Tells secrets that can sign something from those that cannot. */
final class Secret {

  private static final int LEAST_BYTES = 32;
  private static final int LEAST_DISTINCT = 8;

  private Secret() {}

  /**
   * The secret, if it is strong enough for HS256: 256 bits, and not the same few letters again and
   * again.
   *
   * @param name what the operator calls it
   * @throws IllegalArgumentException if it is weak; the message does not tell it
   */
  static String checked(String name, String secret) {
    int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < LEAST_BYTES || secret.chars().distinct().count() < LEAST_DISTINCT) {
      throw new IllegalArgumentException(name + " is weak: it takes 32 random bytes or more");
    }
    return secret;
  }
}
