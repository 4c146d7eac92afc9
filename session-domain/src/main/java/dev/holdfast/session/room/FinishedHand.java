package dev.holdfast.session.room;

import dev.holdfast.poker.hand.HandRecord;
import dev.holdfast.session.room.PlayEvent.HandComplete;
import dev.holdfast.session.room.PlayEvent.PotDistributed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A hand that is over, with everything the engine needs to play it again. Private: {@code
 * session.view} decides who sees which cards.
 *
 * @param handId its id
 * @param gameId its game
 * @param handNumber its number there
 * @param seats who was dealt in
 * @param record the cards and the choices
 * @param complete how it ended
 * @param paid who got what
 * @since 0.1
 */
public record FinishedHand(
    UUID handId,
    UUID gameId,
    int handNumber,
    Instant startedAt,
    Instant endedAt,
    List<PlayEvent.DealtIn> seats,
    HandRecord record,
    HandComplete complete,
    PotDistributed paid) {

  /** Keeps its own copy. */
  public FinishedHand {
    seats = List.copyOf(seats);
  }

  /** The hand that just ended in a room, by the events that ended it. */
  static FinishedHand of(Room room, List<RoomEvent> told) {
    Play play = Objects.requireNonNull(room.table().play());
    return new FinishedHand(
        play.handId(),
        room.gameId(),
        play.handNumber(),
        play.startedAt(),
        Objects.requireNonNull(play.endedAt()),
        play.seats(),
        play.hand().save(),
        only(HandComplete.class, told),
        only(PotDistributed.class, told));
  }

  private static <T> T only(Class<T> type, List<RoomEvent> told) {
    return told.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
