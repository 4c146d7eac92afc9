package dev.holdfast.session.postgres.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.HostCommand;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.PlayCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.RoomDecision;
import dev.holdfast.session.room.RoomEvent;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.room.StreamEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written can be read back, whatever the room is doing. */
class RoomCodecTest {

  private static final UUID HOST = new UUID(1, 1);
  private static final UUID GUEST = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");

  private final RoomCodec codec = new RoomCodec();
  private final List<Commit> commits = new ArrayList<>();
  private Room room = open();

  @Test
  void a_room_and_all_that_happens_in_it_survive_writing_and_reading() {
    play();
    for (Commit commit : commits) {
      assertSame(commit.after(), codec.readRoom(codec.write(commit.after())));
      commit.events().forEach(this::assertSurvives);
      commit.finished().forEach(this::assertSurvives);
    }
    assertThat(commits).anyMatch(commit -> !commit.finished().isEmpty());
  }

  @Test
  void the_cards_are_not_in_an_events_payload() {
    play();
    assertThat(commits.stream().flatMap(commit -> commit.events().stream()))
        .filteredOn(event -> event.event().name().equals("hand_started"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              RoomCodec.Parts parts = codec.write(event.event());
              assertThat(parts.payload()).doesNotContain("deck", "holeCards", "secret");
              assertThat(parts.secret()).contains("deck", "holeCards");
            });
  }

  private void play() {
    tell(new MemberCommand.Join(GUEST, "guest"));
    tell(new HostCommand.Approve(HOST, GUEST));
    tell(new SeatCommand.TakeSeat(HOST, 0, null, null));
    tell(new SeatCommand.TakeSeat(GUEST, 3, null, 100L));
    tell(new HostCommand.StartGame(HOST));
    tell(new HostCommand.PauseGame(HOST));
    act(new Action.RaiseTo(6));
    tell(new SeatCommand.Disconnected(GUEST));
    act(new Action.AllIn());
    act(new Action.AllIn());
  }

  private void act(Action action) {
    int seat = room.table().running().orElseThrow().hand().legalActions().orElseThrow().seat();
    UUID actor = room.table().seatAt(seat).userId();
    Optional<UUID> id = Optional.of(UUID.randomUUID());
    tell(new PlayCommand.Act(actor, room.gameId(), action, id, null));
  }

  private void tell(RoomCommand command) {
    RoomDecision decision =
        room.decide(command, NOW, (game, number) -> Deck.shuffled(new Random(number)));
    assertThat(decision).isInstanceOf(RoomDecision.Accepted.class);
    commits.add(((RoomDecision.Accepted) decision).commit());
    room = ((RoomDecision.Accepted) decision).commit().after();
  }

  private Room open() {
    RoomInfo info = new RoomInfo(new UUID(2, 2), "CODE", HOST, RoomSettings.DEFAULT, NOW);
    RoomDecision decision = Room.open(info, "host", new UUID(3, 3));
    commits.add(((RoomDecision.Accepted) decision).commit());
    return ((RoomDecision.Accepted) decision).commit().after();
  }

  private void assertSame(Room expected, Room actual) {
    assertThat(codec.write(actual)).isEqualTo(codec.write(expected));
    assertThat(actual.position()).isEqualTo(expected.position());
    assertThat(actual.members()).isEqualTo(expected.members());
    assertThat(actual.table().seats()).isEqualTo(expected.table().seats());
    assertThat(actual.dueAt()).isEqualTo(expected.dueAt());
  }

  private void assertSurvives(StreamEvent event) {
    RoomEvent written = event.event();
    RoomCodec.Parts parts = codec.write(written);
    RoomEvent read = codec.readEvent(written.name(), parts.payload(), parts.secret());
    assertThat(read).hasSameClassAs(written);
    assertThat(codec.write(read)).isEqualTo(parts);
  }

  private void assertSurvives(FinishedHand hand) {
    assertThat(codec.readHand(codec.write(hand))).isEqualTo(hand);
  }
}
