package dev.holdfast.session.redis;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.TokenHash;
import java.time.Duration;
import java.util.UUID;

/** What things are called in Redis, and how long they stay. There is no other key. */
final class Keys {

  /** A session, from its last change. */
  static final long SESSION_SECONDS = Session.LIFE.toSeconds();

  /** A game's snapshot and events, from the last one. */
  static final long GAME_SECONDS = Duration.ofHours(2).toSeconds();

  private static final String ROOM = "room:";

  private Keys() {}

  /** Of the hash: the id itself is the browser's alone. */
  static String session(TokenHash id) {
    return "sess:" + id.hex();
  }

  static String seat(UUID roomId, int seatIndex) {
    return "seat:" + roomId + ":" + seatIndex;
  }

  static String userSeat(UUID userId) {
    return "userSeat:" + userId;
  }

  static String snapshot(UUID gameId) {
    return "game:" + gameId + ":snapshot";
  }

  static String events(UUID gameId) {
    return "game:" + gameId + ":events";
  }

  /** The channel of a room. */
  static String channel(UUID roomId) {
    return ROOM + roomId;
  }

  /** The room of a channel. */
  static UUID roomOf(String channel) {
    return UUID.fromString(channel.substring(ROOM.length()));
  }
}
