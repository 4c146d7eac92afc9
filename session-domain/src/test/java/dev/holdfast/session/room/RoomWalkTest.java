package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do, at every step the {@link Laws} hold: numbers without a gap, the fold of the
 * events is the room, chips are conserved, nothing is stuck. S2, G5.
 */
class RoomWalkTest {

  private static final int STEPS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void a_room_is_sound_at_every_step_of_a_random_walk(long seed) {
    List<StreamEvent> events = new ArrayList<>();
    RoomStory story =
        RoomWalk.walk(
            seed, STEPS, commit -> events.addAll(commit.events()), RoomWalkTest::timeDoesWhatIsDue);

    assertThat(Laws.fold(null, events)).as("seed " + seed).isEqualTo(story.room());
    assertThat(Laws.fold(null, story.stream())).as("seed " + seed).isEqualTo(story.room());
  }

  /** Time changes nothing until something is due, and something then. */
  private static void timeDoesWhatIsDue(RoomStory story) {
    Instant horizon = story.now().plus(Duration.ofDays(30));
    Optional<Instant> due = story.room().dueAt();

    assertThat(changesAt(story.room(), due.orElse(horizon).minusMillis(1))).isFalse();
    assertThat(changesAt(story.room(), due.orElse(horizon))).isEqualTo(due.isPresent());
  }

  private static boolean changesAt(Room room, Instant time) {
    RoomDecision ticked = room.decide(new PlayCommand.Tick(), time, House::deck);
    return !((RoomDecision.Accepted) ticked).commit().isEmpty();
  }

  @Test
  void walks_come_by_every_kind_of_event() {
    List<String> names = new ArrayList<>();
    for (long seed = 100; seed < 140; seed++) {
      RoomWalk.walk(
          seed,
          STEPS,
          commit -> commit.events().forEach(e -> names.add(e.event().name())),
          room -> {});
    }

    assertThat(names).containsAll(RoomEvent.kinds().keySet());
    assertThat(names).filteredOn("hand_complete"::equals).hasSizeGreaterThan(100);
  }
}
