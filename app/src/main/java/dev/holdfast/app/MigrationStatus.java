package dev.holdfast.app;

import dev.holdfast.app.Config.StorageMode;
import java.util.List;

/** Tells at the start where rooms live and what is switched off, in the words of the flags. */
final class MigrationStatus {

  private MigrationStatus() {}

  /** The lines to print. */
  static List<String> of(Config config) {
    StorageMode mode = config.storage();
    return List.of(
        "Migration Status:",
        line("Database Repository", mode != StorageMode.MEMORY) + " (" + mode.word() + ")",
        line("Input Validation", config.features().inputValidation()),
        line("Auth Middleware", config.features().authMiddleware()),
        line("Event Persistence", mode != StorageMode.MEMORY));
  }

  private static String line(String what, boolean enabled) {
    return "  - " + what + ": " + (enabled ? "ENABLED" : "DISABLED");
  }
}
