package dev.holdfast.session.javalin;

import dev.holdfast.session.room.RefusalCode;
import java.util.Locale;

/** Every way a call can fail: the code a program reads, its HTTP status and its title. */
enum ErrorCode {
  VALIDATION(400, "The request is not valid"),
  UNAUTHENTICATED(401, "It is not clear who you are"),
  FORBIDDEN(403, "You may not do that"),
  NOT_HOST(403, "Only the host may do that"),
  NOT_APPROVED(403, "The host has not let you in"),
  NOT_IN_ROOM(403, "You are not in this room"),
  NOT_FOUND(404, "There is nothing here"),
  ROOM_NOT_FOUND(404, "There is no such room"),
  GAME_NOT_FOUND(404, "There is no such game"),
  METHOD_NOT_ALLOWED(405, "That cannot be done here"),
  ROOM_FULL(409, "The room is full"),
  SEAT_TAKEN(409, "The seat is taken"),
  ALREADY_IN_ROOM(409, "You are in this room already"),
  ALREADY_SEATED(409, "You have a seat already"),
  NOT_YOUR_TURN(409, "It is not your turn"),
  STALE_TURN(409, "The table has moved on"),
  HAND_IN_PROGRESS(409, "A hand is being played"),
  NOT_ENOUGH_PLAYERS(409, "There are not enough players"),
  GAME_PAUSED(409, "The game is paused"),
  SEQ_CONFLICT(409, "Too many people act at once"),
  STILL_SEATED(409, "They have a seat"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON"),
  ILLEGAL_ACTION(422, "That action is not legal now"),
  RATE_LIMITED(429, "Too many requests"),
  INTERNAL(500, "Something went wrong here"),
  NOT_KEPT(501, "Nothing of the kind is kept here"),
  DATABASE_UNAVAILABLE(503, "The database is out of reach"),
  DRAINING(503, "The server is about to stop");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static ErrorCode of(RefusalCode code) {
    return valueOf(code.name());
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Whether the same call may succeed later. */
  boolean isRetryable() {
    return switch (this) {
      case SEQ_CONFLICT, RATE_LIMITED, DATABASE_UNAVAILABLE, DRAINING -> true;
      default -> false;
    };
  }

  /** The URI that names the kind of problem, as RFC 9457 wants one. */
  String type() {
    return "urn:holdfast:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
