package dev.holdfast.session.javalin;

/** Why the server closes a socket: the codes of the wire contract, with a word for people. */
enum CloseCode {
  /** Not a frame of ours, or one before its time. Never worth a retry. */
  BAD_FRAME(4001, "bad frame"),
  /** The token or session is not good. Never worth a retry. */
  SESSION_REVOKED(4003, "session revoked"),
  /** There is no such room. Never worth a retry. */
  ROOM_UNKNOWN(4004, "room unknown"),
  /** The host removed the user. Never worth a retry. */
  REMOVED(4009, "removed from the room"),
  /** There are more sockets than this server can serve. */
  OVERLOADED(4100, "overloaded"),
  /** Too many frames for too long. */
  RATE_LIMITED(4101, "rate limited"),
  /** No {@code authenticate} in time. */
  NOT_AUTHENTICATED(4102, "not authenticated in time"),
  /** What happens cannot be known now. */
  DATABASE_UNAVAILABLE(4103, "database unavailable"),
  /** This server is about to stop; another, or its successor, goes on at once. */
  DRAINING(4200, "draining"),
  /** Nothing came for too long. */
  HEARTBEAT_MISSED(4201, "heartbeat missed"),
  /** The client does not read what it is sent. */
  TOO_SLOW(4202, "too slow"),
  /** An event was lost and cannot be found again. */
  STREAM_GAP(4203, "stream gap"),
  /** The token was good once. */
  TOKEN_EXPIRED(4204, "token expired");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
