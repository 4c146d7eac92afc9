package dev.holdfast.session.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A fact about a room, in the past tense. Its components are what the wire calls the event's {@code
 * data}; the few that are not for everyone's eyes are cut by {@code session.view}. Folding a game's
 * events with {@link #applyTo}, from {@link HostEvent.GameOpened} on, gives the room.
 *
 * @since 0.1
 */
public sealed interface RoomEvent permits MemberEvent, SeatEvent, HostEvent, PlayEvent {

  /**
   * The room after this fact. The room given already stands at this event's position.
   *
   * @param at when it was decided
   */
  Room applyTo(Room before, Instant at);

  /** The event's name on the wire: the type's name in snake case, {@code player_seated}. */
  default String name() {
    return EventNames.of(getClass());
  }

  /** Every kind of event there is, by its name on the wire. */
  static Map<String, Class<? extends RoomEvent>> kinds() {
    return EventNames.KINDS;
  }

  /** The chips it moves between bank, table and parked stacks; most events move none. */
  default List<LedgerEntry> ledger() {
    return List.of();
  }

  /** Whether only those who may follow the play see it; others get {@code hidden} in its place. */
  default boolean isPlay() {
    return false;
  }
}
