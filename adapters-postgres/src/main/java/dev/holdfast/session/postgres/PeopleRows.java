package dev.holdfast.session.postgres;

import static dev.holdfast.session.postgres.CommitRows.word;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the people a commit changed something about, told by comparing before and after. */
final class PeopleRows {

  private final CommitBatch batch;
  private final @Nullable Room before;
  private final Room after;
  private final Instant at;
  private final int n;

  PeopleRows(CommitBatch batch, Commit commit, int n) {
    this.batch = batch;
    this.before = commit.before();
    this.after = commit.after();
    this.at = commit.events().get(0).at();
    this.n = n;
  }

  void add() {
    changed(this::members, batch.members::add);
    changed(this::seats, batch.seats::add);
    changed(this::spectators, batch.spectators::add);
    gone(this::seated, batch.leftSeats::add);
    gone(this::watching, batch.leftSpectators::add);
  }

  private <R> void changed(Function<Room, List<R>> rows, Consumer<R> add) {
    Set<R> known = before == null ? Set.of() : Set.copyOf(rows.apply(before));
    rows.apply(after).stream().filter(row -> !known.contains(row)).forEach(add);
  }

  private void gone(Function<Room, Set<UUID>> users, Consumer<DepartureRow> add) {
    if (before != null) {
      Set<UUID> still = users.apply(after);
      users.apply(before).stream()
          .filter(user -> !still.contains(user))
          .forEach(user -> add.accept(new DepartureRow(n, after.id(), user)));
    }
  }

  private List<MemberRow> members(Room room) {
    return room.members().all().stream().map(member -> member(room, member)).toList();
  }

  private MemberRow member(Room room, Member member) {
    String status = statusOf(member.role());
    return new MemberRow(
        n,
        room.id(),
        member.userId(),
        member.displayName(),
        status,
        member.requestedAt(),
        status.equals("pending") ? null : at);
  }

  private static String statusOf(Role role) {
    return switch (role) {
      case HOST, PLAYER, SPECTATOR, APPROVED -> "approved";
      case PENDING -> "pending";
      case GUEST -> "rejected";
      case KICKED -> "kicked";
    };
  }

  private List<SeatRow> seats(Room room) {
    return room.table().seats().values().stream().map(seat -> seat(room, seat)).toList();
  }

  private SeatRow seat(Room room, Seat seat) {
    boolean sittingOut = room.table().isSittingOut(seat.index());
    return new SeatRow(
        n,
        room.id(),
        seat.index(),
        seat.userId(),
        room.members().get(seat.userId()).displayName(),
        room.table().chips(seat.index()),
        sittingOut ? "sitting_out" : word(seat.connection()),
        seat.awaySince());
  }

  private List<SpectatorRow> spectators(Room room) {
    return room.members().with(Role.SPECTATOR).stream()
        .map(member -> new SpectatorRow(n, room.id(), member.userId(), member.displayName()))
        .toList();
  }

  private Set<UUID> seated(Room room) {
    return room.table().seats().values().stream().map(Seat::userId).collect(Collectors.toSet());
  }

  private Set<UUID> watching(Room room) {
    return room.members().with(Role.SPECTATOR).stream()
        .map(Member::userId)
        .collect(Collectors.toSet());
  }
}
