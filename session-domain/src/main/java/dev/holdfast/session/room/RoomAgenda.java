package dev.holdfast.session.room;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What there is to do for a process that has just started, or that takes over from another. Throws
 * {@link StoreUnavailable} as {@link RoomStore} does.
 *
 * @since 0.1
 */
public interface RoomAgenda {

  /**
   * At most so many rooms for which {@link Room#dueAt} is not after the given time, most overdue
   * first.
   */
  List<UUID> dueBy(Instant time, int limit);

  /** The rooms in which somebody with a seat counts as {@link Connection#LIVE}. */
  List<UUID> attended();
}
