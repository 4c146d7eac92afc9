package dev.holdfast.session.member;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets nobody can guess: 256 random bits, written in 43 URL-safe characters. */
final class Secrets {

  private static final int BYTES = 32;

  private final SecureRandom random;

  Secrets(SecureRandom random) {
    this.random = random;
  }

  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
