package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.session.room.PlayEvent.HandStarted;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.PlayEvent.TimeBankStarted;
import dev.holdfast.session.room.PlayEvent.TimerReset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** G3: 30 seconds for a decision and a time bank of 60 for the game. */
class ClocksTest {

  /** Ann has the button and acts first; bob is the big blind. */
  private final RoomStory story = RoomStory.begins().seats("ann", "bob");

  @Test
  void a_decision_has_30_seconds_and_the_deadline_is_told_without_the_time_bank() {
    story.starts();
    Instant deadline = story.now().plusSeconds(30);

    assertThat(story.event(HandStarted.class).next().deadlineAt()).isEqualTo(deadline);
    assertThat(story.room().dueAt()).contains(deadline);
    story.passes(12).calls("ann");
    assertThat(story.event(PlayerAction.class).next().deadlineAt())
        .isEqualTo(deadline.plusSeconds(12));
  }

  @Test
  void when_the_deadline_passes_the_time_bank_starts_by_itself() {
    story.starts();
    Instant end = story.now().plusSeconds(90);

    story.passes(29).changesNothing();
    story.passes(1).tells("time_bank_started");
    assertThat(story.event(TimeBankStarted.class)).isEqualTo(new TimeBankStarted(0, end));
    assertThat(story.room().dueAt()).contains(end);
  }

  @Test
  void what_is_used_of_the_time_bank_is_gone_for_the_rest_of_the_game() {
    story.starts().passes(50).calls("ann");
    assertThat(bankOf("ann")).isEqualTo(Duration.ofSeconds(40));

    story.checks("bob").checks("bob").passes(30);
    assertThat(story.event(TimeBankStarted.class).deadlineAt())
        .isEqualTo(story.now().plusSeconds(40));
    story.passes(40);
    assertThat(story.event(PlayerAction.class).reason()).contains("timeout");
    assertThat(bankOf("ann")).isZero();
  }

  @Test
  void a_decision_within_the_ordinary_time_costs_no_time_bank() {
    story.starts().passes(29).calls("ann");

    assertThat(bankOf("ann")).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void whoever_runs_out_of_time_checks_if_that_is_free_and_else_folds() {
    story.starts().calls("ann").passes(90);
    PlayerAction check = story.event(PlayerAction.class);
    assertThat(check.userId()).isEqualTo(story.id("bob"));
    assertThat(check.action()).isEqualTo(Move.CHECK);
    assertThat(check.reason()).contains("timeout");

    story.raises("bob", 10).passes(90);
    assertThat(story.event(PlayerAction.class).action()).isEqualTo(Move.FOLD);
  }

  @Test
  void without_a_time_bank_the_deadline_is_the_end() {
    story.changes(Settings.patch().timeBankSeconds(0).build()).starts();

    story.passes(30).tells("player_action", "hand_complete", "pot_distributed");
    assertThat(story.event(PlayerAction.class).reason()).contains("timeout");
  }

  @Test
  void another_size_of_time_bank_begins_anew_for_everybody_and_other_settings_do_not() {
    story.starts().passes(50).folds("ann").changes(Settings.patch().ante(1).build());
    assertThat(bankOf("ann")).isEqualTo(Duration.ofSeconds(40));

    story.changes(Settings.patch().timeBankSeconds(90).build());
    assertThat(bankOf("ann")).isEqualTo(Duration.ofSeconds(90));
    assertThat(bankOf("bob")).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void a_room_that_nobody_woke_makes_up_for_one_decision_and_the_next_has_its_whole_time() {
    story.starts().calls("ann").sleeps(3600).ticks();
    story.tells("time_bank_started", "player_action", "street_advanced");

    assertThat(story.room().table().clock().deadlineAt()).isEqualTo(story.now().plusSeconds(30));
    assertThat(bankOf("bob")).isZero();
  }

  @Test
  void nothing_happens_before_it_is_due() {
    story.ticks().changesNothing().starts().passes(29).ticks().changesNothing();
  }

  @Test
  void an_outage_of_the_server_moves_the_deadline_and_says_so() {
    story.starts();
    Instant deadline = story.room().dueAt().orElseThrow();
    story.sleeps(1000).forgives(Duration.ofSeconds(1000)).tells("timer_reset");

    assertThat(story.event(TimerReset.class))
        .isEqualTo(new TimerReset(0, 1, deadline.plusSeconds(1000), 1_000_000));
    assertThat(story.room().dueAt()).contains(deadline.plusSeconds(1000));
    story.passes(29).changesNothing().passes(1).tells("time_bank_started");
  }

  @Test
  void an_outage_moves_a_running_time_bank_too_and_costs_none_of_it() {
    story.starts().passes(40);
    Instant end = story.room().dueAt().orElseThrow();
    story.sleeps(1000).forgives(Duration.ofSeconds(1000));
    assertThat(story.event(TimerReset.class).deadlineAt()).isEqualTo(end.plusSeconds(1000));

    story.calls("ann");
    assertThat(bankOf("ann")).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void an_outage_is_given_back_to_whoever_is_asked_and_to_whoever_is_away() {
    story
        .starts()
        .drops("bob")
        .forgives(Duration.ofSeconds(7))
        .tells("away_extended", "timer_reset");

    story.forgives(Duration.ZERO).changesNothing();
  }

  @Test
  void whoever_is_asked_has_ten_seconds_after_an_outage_to_find_their_way_back() {
    story.starts().passes(85).sleeps(60).forgives(Duration.ofSeconds(60));

    assertThat(story.event(TimerReset.class).deadlineAt()).isEqualTo(story.now().plusSeconds(10));
  }

  @Test
  void but_never_more_than_a_whole_decision_has() {
    story.changes(Settings.patch().actionTimeoutSeconds(4).timeBankSeconds(0).build()).starts();
    story.passes(3).sleeps(60).forgives(Duration.ofSeconds(60));

    assertThat(story.event(TimerReset.class).deadlineAt()).isEqualTo(story.now().plusSeconds(4));
  }

  @Test
  void an_outage_changes_nothing_where_nobody_is_timed_or_away() {
    story.forgives(Duration.ofSeconds(1000)).changesNothing();
  }

  @Test
  void an_outage_is_counted_in_whole_milliseconds() {
    story.starts();
    Instant deadline = story.room().dueAt().orElseThrow();
    story.forgives(Duration.ofNanos(1_999_999));

    assertThat(story.event(TimerReset.class).deadlineAt()).isEqualTo(deadline.plusMillis(1));
    assertThat(story.room().dueAt()).contains(deadline.plusMillis(1));
  }

  @Test
  void a_hand_that_nobody_can_bet_in_runs_by_itself_and_the_next_comes_after_the_delay() {
    story.changes(Settings.patch().minBuyIn(1).build()).adjusts("ann", -199).adjusts("bob", -198);
    story.starts();

    assertThat(story.told())
        .extracting(e -> e.event().name())
        .containsExactly(
            "game_started",
            "hand_started",
            "hands_revealed",
            "street_advanced",
            "street_advanced",
            "street_advanced",
            "hand_complete",
            "pot_distributed");
  }

  private Duration bankOf(String name) {
    return story.room().table().seatAt(story.seatOf(name)).timeBank();
  }
}
