package dev.holdfast.session.office;

import java.util.Optional;

/**
 * What is kept beside the rooms, wherever that is.
 *
 * @param connections writes down what becomes of sockets
 * @param beats keeps when people with a seat were last heard
 * @param figures tells about what was kept; empty where nothing is
 */
public record Office(ConnectionLog connections, SeatBeats beats, Optional<Figures> figures) {

  /** Nothing is kept. */
  public static final Office NONE =
      new Office(ConnectionLog.NONE, SeatBeats.NONE, Optional.empty());
}
