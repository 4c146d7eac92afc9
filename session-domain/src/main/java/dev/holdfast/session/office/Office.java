package dev.holdfast.session.office;

import java.util.Optional;

/**
 * What is kept beside the rooms, wherever that is.
 *
 * @param connections writes down what becomes of sockets
 * @param beats keeps when people with a seat were last heard
 * @param figures tells about what was kept; empty where nothing is
 * @param people finds what is kept of one person; empty where that is in memory
 * @since 0.1
 */
public record Office(
    ConnectionLog connections,
    SeatBeats beats,
    Optional<Figures> figures,
    Optional<PersonalData> people) {

  /** Nothing is kept. */
  public static final Office NONE =
      new Office(ConnectionLog.NONE, SeatBeats.NONE, Optional.empty(), Optional.empty());

  /** The same where what is known of people is in memory first. */
  public Office withPeopleInMemory() {
    return new Office(connections, beats, figures, Optional.empty());
  }

  /** The same where others are told as well when somebody was heard. */
  public Office with(SeatBeats others) {
    return new Office(connections, others, figures, people);
  }
}
