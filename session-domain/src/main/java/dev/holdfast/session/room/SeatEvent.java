package dev.holdfast.session.room;

import dev.holdfast.poker.game.Entry;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.Role.Move;
import dev.holdfast.session.room.LedgerEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Facts about the seats, who has them and with how many chips.
 *
 * @since 0.1
 */
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

    @Override
    public List<LedgerEntry> ledger() {
      return Stream.concat(
              LedgerEntry.of(Kind.UNPARKED, userId, parked).stream(),
              LedgerEntry.of(Kind.BUY_IN, userId, chips - parked).stream())
          .toList();
    }
  }

  /** Somebody gave their seat up; their chips wait for them. */
  record PlayerLeftSeat(int seatIndex, UUID userId, long chips) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return vacated(before, seatIndex, userId, chips);
    }

    @Override
    public List<LedgerEntry> ledger() {
      return LedgerEntry.of(Kind.PARKED, userId, chips);
    }
  }

  /** A seat was freed because its player stayed away; their chips wait for them. */
  record SeatFreed(int seatIndex, UUID userId, long chips) implements SeatEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return vacated(before, seatIndex, userId, chips);
    }

    @Override
    public List<LedgerEntry> ledger() {
      return LedgerEntry.of(Kind.PARKED, userId, chips);
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

    @Override
    public List<LedgerEntry> ledger() {
      return LedgerEntry.of(Kind.REBUY, userId, amount);
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

    @Override
    public List<LedgerEntry> ledger() {
      return LedgerEntry.of(Kind.HOST_ADJUSTMENT, userId, amount);
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
