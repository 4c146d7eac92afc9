package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G3: time alone moves a room, and nothing is lost when an alarm is. */
class RoomTimersTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final RoomCommand TICK = new PlayCommand.Tick();

  private final InMemoryRooms rooms = new InMemoryRooms();
  private final RoomStory story =
      RoomStory.keptBy(rooms::append)
          .seats("ann", "bob")
          .changes(Settings.patch().timeBankSeconds(0).nextHandDelayMs(20).build());
  private final SettableClock clock = new SettableClock(story.now());
  private final Queue<UUID> woken = new ConcurrentLinkedQueue<>();
  private final RoomTimers timers = new RoomTimers(clock, 2, this::wake);
  private final RoomService service =
      new RoomService(rooms, rooms, new InMemoryRoomFeed(), timers, clock, House::deck);

  private void wake(UUID roomId) {
    woken.add(roomId);
    service.handle(roomId, TICK);
  }

  @AfterEach
  void closed() {
    timers.close();
  }

  @Test
  void a_room_is_woken_when_it_is_due() {
    isSetShortlyBeforeDue(story.starts());
    clock.passes(SHORT);

    until(() -> room().table().running().isEmpty());
    assertThat(room().table().play().log().get(0).action()).isEqualTo("FOLD");
  }

  @Test
  void an_alarm_that_goes_off_too_early_is_set_again() {
    isSetShortlyBeforeDue(story.starts());
    until(() -> woken.size() >= 3);
    assertThat(room().table().running()).isPresent();

    clock.passes(SHORT);
    until(() -> room().table().running().isEmpty());
  }

  @Test
  void an_alarm_that_is_not_needed_any_more_does_not_ring() {
    RoomStory later = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    story.starts().foldsRound();
    clock.set(story.room().dueAt().orElseThrow().minusMillis(1000));
    timers.set(story.room());
    timers.set(story.pauses().room());
    clock.set(later.room().dueAt().orElseThrow().minusMillis(1100));
    timers.set(later.room());

    until(() -> woken.contains(later.room().id()));
    assertThat(woken).doesNotContain(roomId());
  }

  @Test
  void an_alarm_that_another_process_keeps_now_does_not_ring_here() {
    RoomStory later = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    isSetShortlyBeforeDue(story.starts());
    timers.leave(roomId());
    clock.set(later.room().dueAt().orElseThrow().minusMillis(100));
    timers.set(later.room());

    until(() -> woken.contains(later.room().id()));
    assertThat(woken).doesNotContain(roomId());
  }

  @Test
  void a_game_runs_on_by_itself_hand_after_hand() {
    AtomicReference<RoomService> running = new AtomicReference<>();
    try (RoomTimers real = new RoomTimers(Instant::now, 2, id -> running.get().handle(id, TICK))) {
      running.set(
          new RoomService(rooms, rooms, new InMemoryRoomFeed(), real, Instant::now, House::deck));
      running.get().handle(roomId(), new HostCommand.StartGame(story.id("host")));
      for (int hand = 1; hand <= 4; hand++) {
        int number = hand;
        until(() -> isDealt(number));
        running.get().handle(roomId(), foldOf(room()));
      }
      until(() -> isDealt(5));
    }
  }

  @Test
  void a_sweep_finds_rooms_whose_alarm_was_lost() {
    story.starts();
    clock.set(story.room().dueAt().orElseThrow().plusSeconds(5));

    timers.sweep(rooms, SHORT, Duration.ofSeconds(5));
    until(() -> room().table().running().isEmpty());
  }

  @Test
  void a_sweep_leaves_rooms_alone_that_are_not_overdue_for_long() {
    story.starts();
    clock.set(story.room().dueAt().orElseThrow().plusSeconds(4));
    AtomicInteger sweeps = new AtomicInteger();

    timers.sweep(counting(sweeps), SHORT, Duration.ofSeconds(5));
    until(() -> sweeps.get() >= 3);
    assertThat(woken).isEmpty();
  }

  @Test
  void a_room_that_cannot_be_woken_does_not_hold_back_the_others() {
    RoomStory broken = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    RoomStory sound = RoomStory.keptBy(rooms::append).seats("ann", "bob").sleeps(1).starts();
    clock.set(sound.room().dueAt().orElseThrow());
    AtomicInteger tries = new AtomicInteger();
    try (RoomTimers failing =
        new RoomTimers(
            clock,
            1,
            roomId -> {
              if (roomId.equals(broken.room().id())) {
                tries.incrementAndGet();
                throw new StoreUnavailable("out of reach", new IllegalStateException());
              }
              wake(roomId);
            })) {
      failing.sweep(rooms, SHORT, Duration.ZERO);
      until(() -> tries.get() >= 2 && woken.contains(sound.room().id()));
    }
  }

  @Test
  void an_agenda_that_cannot_be_reached_is_asked_again() {
    story.starts();
    clock.set(story.room().dueAt().orElseThrow());
    AtomicInteger sweeps = new AtomicInteger();

    timers.sweep(failingFirst(sweeps), SHORT, Duration.ZERO);
    until(() -> room().table().running().isEmpty());
    assertThat(sweeps.get()).isGreaterThan(1);
  }

  @Test
  void after_closing_a_room_may_still_be_changed_and_nobody_is_woken() {
    timers.close();
    service.handle(roomId(), new HostCommand.StartGame(story.id("host")));

    assertThat(room().table().running()).isPresent();
    assertThat(woken).isEmpty();
  }

  private void isSetShortlyBeforeDue(RoomStory told) {
    clock.set(told.room().dueAt().orElseThrow().minus(SHORT));
    timers.set(told.room());
  }

  private boolean isDealt(int number) {
    return room().table().running().filter(play -> play.handNumber() == number).isPresent();
  }

  private static RoomCommand foldOf(Room room) {
    UUID by = room.table().seatAt(room.table().clock().seatIndex()).userId();
    return new PlayCommand.Act(by, room.gameId(), new Action.Fold(), Optional.empty(), null);
  }

  private UUID roomId() {
    return story.room().id();
  }

  private Room room() {
    return rooms.load(roomId()).orElseThrow();
  }

  private RoomAgenda counting(AtomicInteger sweeps) {
    return new Sweeps(rooms, sweeps, 0);
  }

  private RoomAgenda failingFirst(AtomicInteger sweeps) {
    return new Sweeps(rooms, sweeps, 1);
  }

  private static void until(BooleanSupplier happens) {
    Instant deadline = Instant.now().plusSeconds(10);
    while (!happens.getAsBoolean()) {
      assertThat(Instant.now()).as("deadline").isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  /** Counts how often it is asked, and fails the first times. */
  private record Sweeps(InMemoryRooms rooms, AtomicInteger asked, int failures)
      implements RoomAgenda {
    @Override
    public List<UUID> dueBy(Instant time, int limit) {
      if (asked.incrementAndGet() <= failures) {
        throw new StoreUnavailable("out of reach", new IllegalStateException());
      }
      return rooms.dueBy(time, limit);
    }

    @Override
    public List<UUID> attended() {
      return rooms.attended();
    }
  }
}
