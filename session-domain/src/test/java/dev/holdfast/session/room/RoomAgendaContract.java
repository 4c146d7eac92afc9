package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoomAgenda} must do; the medium may hold other rooms besides. */
public abstract class RoomAgendaContract {

  private static final int MANY = 100_000;

  /** For the suite of an adapter. */
  protected RoomAgendaContract() {}

  /** Where the rooms are put. */
  protected abstract RoomStore store();

  /** Where it is told what to do for them. */
  protected abstract RoomAgenda agenda();

  @Test
  void a_room_is_due_from_the_moment_it_says_on() {
    RoomStory story = story().seats("ann", "bob").starts();
    Instant due = story.room().dueAt().orElseThrow();

    assertThat(agenda().dueBy(due.minusMillis(1), MANY)).doesNotContain(story.room().id());
    assertThat(agenda().dueBy(due, MANY)).contains(story.room().id());
    assertThat(agenda().dueBy(due.plusSeconds(60), MANY)).contains(story.room().id());
  }

  @Test
  void a_room_in_which_time_changes_nothing_is_never_due() {
    RoomStory story = story().seats("ann", "bob");

    assertThat(agenda().dueBy(story.now().plusSeconds(86_400), MANY))
        .doesNotContain(story.room().id());
  }

  @Test
  void a_room_is_not_due_any_more_once_it_was_ended() {
    RoomStory story = story().seats("ann", "bob").starts().foldsRound();
    Instant due = story.room().dueAt().orElseThrow();
    story.ends();

    assertThat(agenda().dueBy(due, MANY)).doesNotContain(story.room().id());
  }

  @Test
  void a_stalled_game_that_can_go_on_again_is_due() {
    RoomStory story = story().seats("ann", "bob").starts().foldsRound().sitsOut("ann");
    story.passes(60).sitsIn("ann");

    assertThat(agenda().dueBy(story.now(), MANY)).contains(story.room().id());
  }

  @Test
  void the_most_overdue_room_comes_first() {
    RoomStory late = story().seats("ann", "bob").sleeps(20).starts();
    RoomStory early = story().seats("ann", "bob").sleeps(5).starts();
    RoomStory middle = story().seats("ann", "bob").sleeps(10).starts();
    List<UUID> mine = List.of(late.room().id(), early.room().id(), middle.room().id());

    assertThat(agenda().dueBy(late.now().plusSeconds(60), MANY))
        .filteredOn(mine::contains)
        .containsExactly(early.room().id(), middle.room().id(), late.room().id());
  }

  @Test
  void no_more_rooms_are_named_than_asked_for() {
    Instant later = story().seats("ann", "bob").starts().now().plusSeconds(600);
    story().seats("ann", "bob").starts();

    assertThat(agenda().dueBy(later, 1)).hasSize(1);
  }

  @Test
  void a_room_is_attended_while_somebody_with_a_seat_is_live() {
    RoomStory story = story();
    assertThat(agenda().attended()).doesNotContain(story.room().id());

    story.seats("ann", "bob").drops("ann");
    assertThat(agenda().attended()).contains(story.room().id());

    story.drops("bob");
    assertThat(agenda().attended()).doesNotContain(story.room().id());
  }

  private RoomStory story() {
    RoomStore store = store();
    return RoomStory.keptBy(
        commit -> assertThat(store.append(commit)).isEqualTo(new Appended.Stored()));
  }
}
