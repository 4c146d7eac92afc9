package dev.holdfast.session.javalin;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as they are written, and nothing that merely resembles one. */
final class Uuids {

  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private Uuids() {}

  static Optional<UUID> parse(String text) {
    return CANONICAL.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
