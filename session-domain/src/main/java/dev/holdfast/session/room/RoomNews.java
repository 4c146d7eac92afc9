package dev.holdfast.session.room;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is new in rooms, asked for many at once: how a process finds out what others have done.
 * Throws {@link StoreUnavailable} as {@link RoomStore} does.
 *
 * @since 0.1
 */
public interface RoomNews {

  /** The most events of one room in an answer; more are there when it is asked again. */
  int MOST = 256;

  /**
   * The next events of every room that has moved on from where it is known to stand. A room whose
   * current stream is another one than the position's is told from that stream's beginning. Rooms
   * that stand where they are known to, and rooms nobody knows, are not in the answer.
   */
  Map<UUID, List<StreamEvent>> since(Map<UUID, StreamPosition> known);
}
