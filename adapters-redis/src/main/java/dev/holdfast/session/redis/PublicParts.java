package dev.holdfast.session.redis;

import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;

/**
 * How what everybody may see is written: the only form in which anything of the play comes to
 * Redis. Safe for use by many threads.
 */
public interface PublicParts {

  /**
   * An event without what only some may see.
   *
   * @param data a JSON object
   * @param isWhole whether nothing had to be left out
   */
  record Written(String data, boolean isWhole) {}

  /** Writes an event. */
  Written write(RoomEvent event);

  /**
   * Reads an event of which nothing was left out.
   *
   * @param name its name on the wire
   */
  RoomEvent read(String name, String data);

  /** A room as somebody sees it who only watches: a JSON object. */
  String picture(Room room);
}
