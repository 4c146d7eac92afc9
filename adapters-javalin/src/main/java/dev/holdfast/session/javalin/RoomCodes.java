package dev.holdfast.session.javalin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the codes by which people find a room: short, random, and without I, L, O, 0 and 1. */
final class RoomCodes {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 6;

  private final SecureRandom random;

  RoomCodes(SecureRandom random) {
    this.random = random;
  }

  /** One of some 900 million. */
  String next() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /** A code somebody typed, as it is kept. */
  static String normal(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}
