package dev.holdfast.session.room;

/**
 * Why a room refuses something; the names are part of the wire contract.
 *
 * @since 0.1
 */
public enum RefusalCode {
  /** What was asked has no meaning: a name too long, an amount below zero. */
  VALIDATION,
  /** It is not theirs to do. */
  FORBIDDEN,
  /** Only the host may. */
  NOT_HOST,
  /** The host has not let them in. */
  NOT_APPROVED,
  /** They, or whom they mean, are not in this room. */
  NOT_IN_ROOM,
  /** There is no such room. */
  ROOM_NOT_FOUND,
  /** There is no such game, or it is over. */
  GAME_NOT_FOUND,
  /** Every seat or place is taken. */
  ROOM_FULL,
  /** That seat is somebody's. */
  SEAT_TAKEN,
  /** They are in, or have asked to be. */
  ALREADY_IN_ROOM,
  /** They sit already. */
  ALREADY_SEATED,
  /** It is somebody else's turn, or nobody's. */
  NOT_YOUR_TURN,
  /** The turn they speak of is past. */
  STALE_TURN,
  /** It has to wait for the end of the hand. */
  HAND_IN_PROGRESS,
  /** Fewer than two could play. */
  NOT_ENOUGH_PLAYERS,
  /** The host has paused the game. */
  GAME_PAUSED,
  /** Others changed the room again and again meanwhile; asking once more is safe. */
  SEQ_CONFLICT,
  /** The rules of poker do not allow it. */
  ILLEGAL_ACTION
}
