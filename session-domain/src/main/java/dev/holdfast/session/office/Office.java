package dev.holdfast.session.office;

/**
 * What is kept beside the rooms, wherever that is.
 *
 * @param connections writes down what becomes of sockets
 * @param beats keeps when people with a seat were last heard
 */
public record Office(ConnectionLog connections, SeatBeats beats) {

  /** Nothing is kept. */
  public static final Office NONE = new Office(ConnectionLog.NONE, SeatBeats.NONE);
}
