package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.game.GameSeat;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.member.Role;
import java.util.Objects;

/** What is true of every room at every moment. */
final class Soundness {

  private final Room room;
  private final Table table;

  private Soundness(Room room) {
    this.room = room;
    this.table = room.table();
  }

  static void of(Room room) {
    Soundness soundness = new Soundness(room);
    soundness.seatsBelongToPlayers();
    soundness.whoeverHasASeatHasNothingParked();
    soundness.someoneIsAskedWhileAHandRuns();
    soundness.aStartedGameIsNeverStuck();
    assertThat(room.settings().problems()).isEmpty();
    assertThat(room.hasLetIn(room.hostId())).as("the host is in the room").isTrue();
  }

  private void seatsBelongToPlayers() {
    assertThat(table.game().seats())
        .extracting(GameSeat::seat)
        .containsExactlyElementsOf(table.seats().keySet());
    for (Seat seat : table.seats().values()) {
      assertThat(seat.index()).isLessThan(room.settings().maxSeats());
      assertThat(room.standingOf(seat.userId())).isIn(Role.PLAYER, Role.KICKED);
      assertThat(seat.awaySince() == null).isEqualTo(seat.connection() == Connection.LIVE);
    }
    assertThat(room.members().with(Role.PLAYER))
        .allSatisfy(player -> assertThat(table.seatOf(player.userId())).isPresent());
  }

  private void whoeverHasASeatHasNothingParked() {
    for (Seat seat : table.seats().values()) {
      assertThat(room.members().get(seat.userId()).parked()).isZero();
    }
  }

  private void someoneIsAskedWhileAHandRuns() {
    if (table.running().isEmpty()) {
      assertThat(table.clock()).isNull();
      assertThat(table.deferred()).isEmpty();
      return;
    }
    LegalActions asked = table.running().get().hand().legalActions().orElseThrow();
    TurnClock clock = Objects.requireNonNull(table.clock());
    assertThat(clock.seatIndex()).isEqualTo(asked.seat());
    assertThat(clock.turn()).isEqualTo(table.turns());
    assertThat(room.dueAt()).isPresent();
  }

  private void aStartedGameIsNeverStuck() {
    long able = table.game().seats().stream().filter(GameSeat::isReady).count();
    if (table.status() == GameStatus.ACTIVE && able >= 2) {
      assertThat(room.dueAt()).as("when a game that can go on does").isPresent();
    }
  }
}
