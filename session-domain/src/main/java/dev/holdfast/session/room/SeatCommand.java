package dev.holdfast.session.room;

import dev.holdfast.session.room.SeatEvent.ChipsAdded;
import dev.holdfast.session.room.SeatEvent.PlayerAway;
import dev.holdfast.session.room.SeatEvent.PlayerLeftSeat;
import dev.holdfast.session.room.SeatEvent.PlayerReturned;
import dev.holdfast.session.room.SeatEvent.PlayerSatIn;
import dev.holdfast.session.room.SeatEvent.PlayerSatOut;
import dev.holdfast.session.room.SeatEvent.PlayerSeated;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people ask about their own seat.
 *
 * @since 0.1
 */
public sealed interface SeatCommand extends RoomCommand {

  /**
   * Takes a seat. Chips left behind earlier are the stack; otherwise it is the buy-in.
   *
   * @param buyIn chips; null for the room's starting stack
   */
  record TakeSeat(UUID by, int seatIndex, @Nullable String displayName, @Nullable Long buyIn)
      implements SeatCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      return switch (draft.room().standingOf(by)) {
        case APPROVED, SPECTATOR -> sit(draft);
        case PLAYER -> again(draft);
        default -> draft.refuse(RefusalCode.NOT_APPROVED, "the host has not let you in");
      };
    }

    private Optional<Refusal> again(Draft draft) {
      boolean same = draft.table().seatOf(by).filter(seat -> seat.index() == seatIndex).isPresent();
      return same
          ? draft.done()
          : draft.refuse(RefusalCode.ALREADY_SEATED, "you have another seat");
    }

    private Optional<Refusal> sit(Draft draft) {
      Room room = draft.room();
      long parked = room.members().get(by).parked();
      long chips = parked > 0 ? parked : buyIn != null ? buyIn : room.settings().startingStack();
      String name = Names.orKnown(room, by, displayName);
      Optional<Refusal> refusal =
          seatProblem(room)
              .or(() -> parked > 0 ? Optional.empty() : buyInProblem(room, chips))
              .or(() -> room.table().tooMuch("buyIn", chips))
              .or(() -> Names.problem(room, by, name));
      if (refusal.isEmpty()) {
        draft.record(new PlayerSeated(seatIndex, by, name, chips, parked));
      }
      return refusal;
    }

    private Optional<Refusal> seatProblem(Room room) {
      int seats = room.settings().maxSeats();
      if (seatIndex < 0 || seatIndex >= seats) {
        return Optional.of(Refusal.field("seatIndex", "must be from 0 to " + (seats - 1)));
      }
      if (room.table().seats().size() >= seats) {
        return Optional.of(Refusal.of(RefusalCode.ROOM_FULL, "every seat is taken"));
      }
      return room.table().seats().containsKey(seatIndex)
          ? Optional.of(Refusal.of(RefusalCode.SEAT_TAKEN, "somebody sits there"))
          : Optional.empty();
    }

    private static Optional<Refusal> buyInProblem(Room room, long chips) {
      RoomSettings settings = room.settings();
      return chips >= settings.minBuyIn() && chips <= settings.maxBuyIn()
          ? Optional.empty()
          : Optional.of(
              Refusal.field(
                  "buyIn", "must be from " + settings.minBuyIn() + " to " + settings.maxBuyIn()));
    }
  }

  /**
   * Gives the seat up and watches; in mid-hand once the hand is over, folding when asked to act.
   */
  record LeaveSeat(UUID by) implements SeatCommand, Deferrable {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      Optional<Seat> mine = draft.table().seatOf(by);
      if (mine.isEmpty()) {
        return draft.room().hasLetIn(by) ? draft.done() : Seated.refuse(draft);
      }
      int index = mine.get().index();
      if (draft.table().isInHand(index)) {
        draft.defer(this);
      } else {
        draft.record(new PlayerLeftSeat(index, by, draft.table().chips(index)));
      }
      return draft.done();
    }

    @Override
    public String change() {
      return "leave";
    }
  }

  /** Is not dealt in from the next hand on. */
  record SitOut(UUID by) implements SeatCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      return Seated.change(draft, by, false, PlayerSatOut::new);
    }
  }

  /** Is dealt in again from the next hand on. */
  record SitIn(UUID by) implements SeatCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      return Seated.change(draft, by, true, PlayerSatIn::new);
    }
  }

  /**
   * Buys more chips, up to the room's largest buy-in and at least to its smallest; in mid-hand once
   * the hand is over, and then what still fits, however little the hand has left.
   *
   * @param amount chips, at least 1
   */
  record Rebuy(UUID by, long amount) implements SeatCommand, Deferrable {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      return Seated.with(draft, by, seat -> add(draft, seat.index()));
    }

    /** A stack that has grown meanwhile takes only what fits. */
    @Override
    public Optional<Refusal> carryOut(Draft draft) {
      return Seated.with(draft, by, seat -> addWhatFits(draft, seat.index()));
    }

    private Optional<Refusal> addWhatFits(Draft draft, int index) {
      long chips = draft.table().chips(index);
      long fitting = Math.min(amount, draft.room().settings().maxBuyIn() - chips);
      if (fitting <= 0) {
        return draft.refuse(RefusalCode.VALIDATION, "the stack has grown to the largest buy-in");
      }
      draft.record(new ChipsAdded(index, by, fitting, chips + fitting));
      return draft.done();
    }

    private Optional<Refusal> add(Draft draft, int index) {
      RoomSettings settings = draft.room().settings();
      long chips = draft.table().chips(index);
      long least = draft.table().isInHand(index) ? 1 : Math.max(1, settings.minBuyIn() - chips);
      long most = settings.maxBuyIn() - chips;
      if (amount < least || amount > most) {
        return Optional.of(Refusal.field("amount", "must be from " + least + " to " + most));
      }
      if (draft.table().isInHand(index)) {
        draft.defer(this);
      } else {
        draft.record(new ChipsAdded(index, by, amount, chips + amount));
      }
      return draft.done();
    }

    @Override
    public String change() {
      return "rebuy";
    }
  }

  /** The user's first socket opened, or they came back. Nobody else's business unless seated. */
  record Connected(UUID by) implements SeatCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      draft
          .table()
          .seatOf(by)
          .filter(Seat::isAway)
          .ifPresent(seat -> draft.record(new PlayerReturned(seat.index(), by)));
      return draft.done();
    }
  }

  /** The user's last socket went. */
  record Disconnected(UUID by) implements SeatCommand {
    @Override
    public Optional<Refusal> decide(Draft draft) {
      draft
          .table()
          .seatOf(by)
          .filter(seat -> !seat.isAway())
          .ifPresent(seat -> draft.record(new PlayerAway(seat.index(), by)));
      return draft.done();
    }
  }

  /** What every command of a seated player begins with. */
  final class Seated {
    private Seated() {}

    static Optional<Refusal> with(Draft draft, UUID by, Function<Seat, Optional<Refusal>> then) {
      return draft.table().seatOf(by).map(then).orElseGet(() -> refuse(draft));
    }

    static Optional<Refusal> change(
        Draft draft, UUID by, boolean sittingOut, BiFunction<Integer, UUID, RoomEvent> event) {
      return with(
          draft,
          by,
          seat -> {
            if (draft.table().isSittingOut(seat.index()) == sittingOut) {
              draft.record(event.apply(seat.index(), by));
            }
            return draft.done();
          });
    }

    static Optional<Refusal> refuse(Draft draft) {
      return draft.refuse(RefusalCode.NOT_IN_ROOM, "you have no seat in this room");
    }
  }
}
