package dev.holdfast.session.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures about what was kept, for whoever runs the house. Days are those of UTC, the last of them
 * today; a day on which nothing happened counts zero. Safe for use by many threads. Every method
 * throws {@link dev.holdfast.session.room.StoreUnavailable} when the medium cannot be reached.
 *
 * @since 0.1
 */
public interface Figures {

  /** Connections by the day they were opened, the latest first. */
  List<ConnectionDay> connections(int days);

  /** How many of all games came to an end, by how many people sit at their table. */
  List<Completion> completion();

  /** The rooms with the most finished hands of the last days, the busiest first. */
  List<BusyRoom> busiestRooms(int days, int most);

  /** How often people had to come back. */
  Reconnects reconnects(int days);

  /** Hands and pots by the night they were played in, the latest first. */
  List<Night> nights(int days);

  /**
   * The connections of a day.
   *
   * @param connections sockets that were opened
   * @param devices how many devices they were on
   * @param users how many people they were, as far as they were known
   * @param reconnections how many of them were opened by a device that had lost one
   * @param averageDurationMs how long those that have ended were open; null if none has
   */
  record ConnectionDay(
      LocalDate date,
      long connections,
      long devices,
      long users,
      long reconnections,
      @Nullable Long averageDurationMs) {}

  /**
   * The games of a kind of table.
   *
   * @param gameType heads-up, short-handed or full ring
   * @param completionRate in percent
   */
  record Completion(String gameType, long games, long completed, double completionRate) {}

  /**
   * A room in which much was played.
   *
   * @param games in how many of its games
   * @param players how many people were dealt in
   * @param totalPot chips that were won
   */
  record BusyRoom(
      UUID roomId,
      String code,
      long games,
      long hands,
      long players,
      long totalPot,
      Instant lastHandAt) {}

  /**
   * Connections that were opened by a device that had lost one.
   *
   * @param reconnectRate how many of all connections, in percent
   * @param devicesReconnected how many devices lost one and came back
   * @param lost connections that were given up, since nothing was heard of them
   */
  record Reconnects(
      long connections,
      long reconnections,
      double reconnectRate,
      long devices,
      long devicesReconnected,
      long lost) {}

  /**
   * What was played from noon to noon.
   *
   * @param night the day it began
   * @param players how many people were dealt in
   */
  record Night(
      LocalDate night,
      long games,
      long hands,
      long players,
      long totalPot,
      double averagePot,
      long biggestPot) {}
}
