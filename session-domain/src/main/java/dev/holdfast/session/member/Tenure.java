package dev.holdfast.session.member;

import java.time.Instant;
import java.util.UUID;

/**
 * What keeps somebody's place in a room, and with it their rejoin token, however long it takes.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Tenure {

  /** Nothing does. */
  Tenure NONE = (userId, since) -> false;

  /**
   * Whether somebody still has their seat, or the hand that ran at a time still runs.
   *
   * @param since when they were last known to be there
   */
  boolean holds(UUID userId, Instant since);
}
