package dev.holdfast.session.room;

import dev.holdfast.poker.game.Entry;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.Role.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Facts about the seats, who has them and with how many chips. */
public sealed interface SeatEvent extends RoomEvent {

  /**
   * Somebody took a seat.
   *
   * @param chips the stack they begin with
   * @param parked how much of it is the stack they had left behind
   */
  record PlayerSeated(int seatIndex, UUID userId, String displayName, long chips, long parked)
      implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      Duration bank = Duration.ofSeconds(before.settings().timeBankSeconds());
      Seat seat = new Seat(seatIndex, userId, Connection.LIVE, null, bank);
      return before
          .withMembers(
              before
                  .members()
                  .renaming(userId, displayName)
                  .moving(userId, Move.SIT)
                  .parking(userId, 0))
          .withTable(
              before
                  .table()
                  .putting(seat)
                  .withGame(before.table().game().sit(seatIndex, chips, Entry.POST)));
    }
  }

  /** Somebody gave their seat up; their chips wait for them. */
  record PlayerLeftSeat(int seatIndex, UUID userId, long chips) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return vacated(before, seatIndex, userId, chips);
    }
  }

  /** A seat was freed because its player stayed away; their chips wait for them. */
  record SeatFreed(int seatIndex, UUID userId, long chips) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return vacated(before, seatIndex, userId, chips);
    }
  }

  /** A player's last socket went. */
  record PlayerAway(int seatIndex, UUID userId) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().changing(seatIndex, seat -> seat.awayFrom(at)));
    }
  }

  /** A player is back. */
  record PlayerReturned(int seatIndex, UUID userId) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().changing(seatIndex, Seat::live));
    }
  }

  /** A player has been away for long. */
  record PlayerDisconnected(int seatIndex, UUID userId) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().changing(seatIndex, Seat::disconnected));
    }
  }

  /**
   * The server itself was away, which is nobody's fault: whoever was away gets that time back.
   *
   * @param outageMs how long, in milliseconds
   */
  record AwayExtended(long outageMs) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      Duration outage = Duration.ofMillis(outageMs);
      return before.withTable(before.table().changingAll(seat -> seat.awayExtended(outage)));
    }
  }

  /** A player is not dealt in from the next hand on. */
  record PlayerSatOut(int seatIndex, UUID userId) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().withGame(before.table().game().sitOut(seatIndex)));
    }
  }

  /** A player is dealt in again from the next hand on. */
  record PlayerSatIn(int seatIndex, UUID userId) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().withGame(before.table().game().sitIn(seatIndex)));
    }
  }

  /**
   * A player bought more chips.
   *
   * @param chips the stack afterwards
   */
  record ChipsAdded(int seatIndex, UUID userId, long amount, long chips) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().addingChips(seatIndex, amount));
    }
  }

  /**
   * The host corrected a stack.
   *
   * @param amount what was added, or taken if negative
   * @param chips the stack afterwards
   */
  record ChipsAdjusted(int seatIndex, UUID userId, long amount, long chips, UUID by, String reason)
      implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().addingChips(seatIndex, amount));
    }
  }

  private static Room vacated(Room before, int seatIndex, UUID userId, long chips) {
    Members members = before.members().parking(userId, chips);
    boolean stays = members.get(userId).role() == Role.PLAYER;
    return before
        .withMembers(stays ? members.moving(userId, Move.STAND) : members)
        .withTable(before.table().vacating(seatIndex));
  }
}
