package dev.holdfast.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is kept beside the rooms, for how long, and who may ask. */
final class OfficeOptions {

  @Option(
      names = "--log-events",
      paramLabel = "WEBSOCKET_LOG_EVENTS",
      defaultValue = "${env:WEBSOCKET_LOG_EVENTS:-true}",
      converter = ServeOptions.Switch.class,
      arity = "1",
      description = "false writes down nothing of connections and devices (default: true)")
  private boolean logsSockets;

  @Option(
      names = "--room-ttl",
      paramLabel = "WEBSOCKET_ROOM_TTL",
      defaultValue = "${env:WEBSOCKET_ROOM_TTL:-3600000}",
      converter = Span.class,
      description = {
        "milliseconds for which the events of a room are kept once everybody has left",
        "(default: 3600000); its finished hands are kept for good"
      })
  private int roomTtlMs;

  @Option(
      names = "--cleanup-interval",
      paramLabel = "WEBSOCKET_CLEANUP_INTERVAL",
      defaultValue = "${env:WEBSOCKET_CLEANUP_INTERVAL:-3600000}",
      converter = Span.class,
      description = "milliseconds between two cleanups of what is old (default: 3600000)")
  private int cleanupIntervalMs;

  @Option(
      names = "--admin-token",
      paramLabel = "ADMIN_TOKEN",
      defaultValue = "${env:ADMIN_TOKEN}",
      description = "opens /api/admin to whoever shows it, at least 32 bytes (default: closed)")
  private @Nullable String adminToken;

  Config.Office office() {
    return new Config.Office(
        logsSockets,
        Duration.ofMillis(roomTtlMs),
        Duration.ofMillis(cleanupIntervalMs),
        adminToken == null || adminToken.isBlank() ? null : adminToken);
  }

  /** Milliseconds from a second to three weeks. */
  static final class Span extends WholeNumber {
    Span() {
      super(1_000, 1_814_400_000);
    }
  }
}
