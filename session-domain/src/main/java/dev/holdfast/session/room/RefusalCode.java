package dev.holdfast.session.room;

/**
 * Why a room refuses something; the names are part of the wire contract.
 *
 * @since 0.1
 */
public enum RefusalCode {
  VALIDATION,
  FORBIDDEN,
  NOT_HOST,
  NOT_APPROVED,
  NOT_IN_ROOM,
  ROOM_NOT_FOUND,
  GAME_NOT_FOUND,
  ROOM_FULL,
  SEAT_TAKEN,
  ALREADY_IN_ROOM,
  ALREADY_SEATED,
  NOT_YOUR_TURN,
  STALE_TURN,
  HAND_IN_PROGRESS,
  NOT_ENOUGH_PLAYERS,
  GAME_PAUSED,
  SEQ_CONFLICT,
  ILLEGAL_ACTION
}
