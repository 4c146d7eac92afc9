package dev.holdfast.session.javalin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;

/** What becomes of sockets. Safe for use by many threads. */
final class SocketCounts {

  /** The codes RFC 6455 gives a meaning. */
  private static final int FIRST_STANDARD = 1000;

  private static final int LAST_STANDARD = 1015;

  private final MeterRegistry registry;
  private final Counter replays;
  private final Counter snapshots;

  SocketCounts(MeterRegistry registry) {
    this.registry = registry;
    this.replays = catchUps("replay");
    this.snapshots = catchUps("snapshot");
  }

  private Counter catchUps(String outcome) {
    return Counter.builder("holdfast.catchups")
        .description("Sockets that were brought up to date")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** A socket is brought up to date. */
  void caughtUp(Picture picture) {
    (picture.missed().isPresent() ? replays : snapshots).increment();
  }

  /** A socket was closed, by whichever end. */
  void closed(int code) {
    Counter.builder("holdfast.sockets.closed")
        .description("WebSockets that were closed, by close code")
        .tag("code", isKnown(code) ? String.valueOf(code) : "other")
        .register(registry)
        .increment();
  }

  /** A client may close with any code it likes: only those that mean something are told apart. */
  private static boolean isKnown(int code) {
    return (code >= FIRST_STANDARD && code <= LAST_STANDARD)
        || Arrays.stream(CloseCode.values()).anyMatch(known -> known.code() == code);
  }
}
