package dev.holdfast.session.redis;

import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How what everybody may see is written: the only form in which anything of the play comes to
 * Redis. To be safe for use by many threads.
 *
 * @param writing writes an event
 * @param reading reads an event of which nothing was left out, by its name on the wire and its data
 * @param picture writes a room as somebody sees it who only watches: a JSON object
 */
public record PublicParts(
    Function<RoomEvent, Written> writing,
    BiFunction<String, String, RoomEvent> reading,
    Function<Room, String> picture) {

  /**
   * An event without what only some may see.
   *
   * @param data a JSON object
   * @param isWhole whether nothing had to be left out
   */
  public record Written(String data, boolean isWhole) {}
}
