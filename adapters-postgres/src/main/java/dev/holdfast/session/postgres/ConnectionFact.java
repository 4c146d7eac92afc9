package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a socket, as the row it is written from. */
sealed interface ConnectionFact {

  /** Which socket. */
  String socketId();

  /** It was opened on a device; again, if the device had lost one before. */
  record Connected(
      String socketId,
      String deviceId,
      @Nullable UUID userId,
      boolean again,
      @Nullable String address,
      @Nullable String userAgent,
      Instant at)
      implements ConnectionFact {}

  /** It is somebody's. */
  record Authenticated(String socketId, UUID userId) implements ConnectionFact {}

  /** Over it somebody came to a game's room, or has another role there now. */
  record Joined(String socketId, UUID gameId, String deviceId, UUID userId, String role, Instant at)
      implements ConnectionFact {}

  /** Over it somebody left a game's room. */
  record Left(String socketId, UUID gameId, Instant at) implements ConnectionFact {}

  /** It is gone. */
  record Disconnected(String socketId, String reason, Instant at) implements ConnectionFact {}

  /** It gave a sign of life. */
  record Heard(String socketId, Instant at) implements ConnectionFact {}
}
