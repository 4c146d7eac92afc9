package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.HostEvent.HostChanged;
import dev.holdfast.session.room.HostEvent.SettingsChanged;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.SeatEvent.ChipsAdjusted;
import org.junit.jupiter.api.Test;

/** R5: kicking, handing the room over, correcting stacks, changing settings. */
class HostTest {

  /** Button on ann, small blind bob, big blind cyd; ann acts first. */
  private final RoomStory story = RoomStory.begins().seats("ann", "bob", "cyd");

  @Test
  void whoever_is_kicked_loses_the_seat_and_the_stack_is_parked() {
    story.kicks("bob").tells("player_kicked", "player_left_seat");

    assertThat(story.room().roleOf(story.id("bob"))).isEqualTo(Role.KICKED);
    assertThat(story.room().members().get(story.id("bob")).parked()).isEqualTo(200);
    story.kicks("bob").changesNothing();
  }

  @Test
  void the_host_cannot_kick_themselves_or_strangers() {
    story.kicks("host").refusesField("userId");
    story.kicks("stranger").refuses(RefusalCode.NOT_IN_ROOM);
    story.joins("dan").rejects("dan").kicks("dan").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void a_player_kicked_in_mid_hand_folds_at_once_and_leaves_the_seat_after_the_hand() {
    story.starts().kicks("cyd").tells("player_kicked", "player_action", "change_scheduled");
    PlayerAction fold = story.event(PlayerAction.class);
    assertThat(fold.action()).isEqualTo(Move.FOLD);
    assertThat(fold.reason()).contains("removed");

    story
        .folds("ann")
        .tells("player_action", "hand_complete", "pot_distributed", "player_left_seat");
    assertThat(story.room().members().get(story.id("cyd")).parked()).isEqualTo(199); // 1 uncalled
  }

  @Test
  void a_kick_out_of_turn_leaves_the_decision_and_its_clock_as_they_are() {
    story.starts().passes(10);
    TurnClock before = story.room().table().clock();
    story.kicks("cyd");

    assertThat(story.room().table().clock()).isEqualTo(before);
    Next next = story.event(PlayerAction.class).next();
    assertThat(next.turn()).isEqualTo(before.turn());
    assertThat(next.deadlineAt()).isEqualTo(before.deadlineAt());
  }

  @Test
  void a_kick_on_the_clock_leaves_a_running_time_bank_running() {
    story.starts().passes(40);
    TurnClock before = story.room().table().clock();
    story.kicks("bob");

    assertThat(story.room().table().clock()).isEqualTo(before);
    assertThat(before.bankDeadlineAt()).isNotNull();
  }

  @Test
  void a_player_kicked_at_their_own_turn_folds_and_the_next_one_is_asked() {
    story.starts().kicks("ann").tells("player_kicked", "player_action", "change_scheduled");

    assertThat(story.nameToAct()).isEqualTo("bob");
    assertThat(story.room().table().turns()).isEqualTo(2);
  }

  @Test
  void a_kick_that_leaves_one_player_ends_the_hand() {
    story
        .starts()
        .folds("ann")
        .kicks("bob")
        .tells(
            "player_kicked",
            "player_action",
            "hand_complete",
            "pot_distributed",
            "player_left_seat");

    assertThat(story.chips("cyd")).isEqualTo(201);
  }

  @Test
  void a_player_kicked_after_folding_leaves_after_the_hand() {
    story.starts().folds("ann").kicks("ann").tells("player_kicked", "change_scheduled");

    story
        .folds("bob")
        .tells("player_action", "hand_complete", "pot_distributed", "player_left_seat");
  }

  @Test
  void an_all_in_player_who_is_kicked_keeps_the_claim_on_the_pot() {
    story.holding("ann", "AsAh").holding("bob", "2c7d").holding("cyd", "3c8d");
    story.board("4h9sJdKdQc").starts().goesAllIn("ann");
    story.kicks("ann").tells("player_kicked", "change_scheduled");

    story.goesAllIn("bob").folds("cyd");
    assertThat(story.room().members().get(story.id("ann")).parked()).isEqualTo(402);
    assertThat(story.room().table().seats()).doesNotContainKey(0);
  }

  @Test
  void a_player_who_leaves_in_mid_hand_folds_when_their_turn_comes() {
    story.starts().leaves("bob").tells("change_scheduled").leaves("bob").changesNothing();
    assertThat(story.seatOf("bob")).isEqualTo(1);

    story.calls("ann").tells("player_action", "player_action");
    PlayerAction fold = (PlayerAction) story.told().get(1).event();
    assertThat(fold.userId()).isEqualTo(story.id("bob"));
    assertThat(fold.reason()).contains("left");
    story.checksDown();
    assertThat(story.room().roleOf(story.id("bob"))).isEqualTo(Role.SPECTATOR);
    assertThat(story.room().members().get(story.id("bob")).parked()).isEqualTo(199);
  }

  @Test
  void a_player_who_leaves_at_their_own_turn_folds_at_once() {
    story.starts().leaves("ann").tells("change_scheduled", "player_action");

    assertThat(story.nameToAct()).isEqualTo("bob");
  }

  @Test
  void when_all_but_one_leave_the_hand_ends_and_so_do_their_seats() {
    story.starts().leaves("cyd").leaves("bob").leaves("ann");

    assertThat(story.room().table().seats()).isEmpty();
    assertThat(story.room().members().get(story.id("cyd")).parked()).isEqualTo(201);
  }

  @Test
  void a_new_host_has_the_rights_and_the_old_one_has_them_no_more() {
    story.handsOverTo("bob").tells("host_changed");
    assertThat(story.event(HostChanged.class)).isEqualTo(new HostChanged(story.id("bob"), "bob"));
    assertThat(story.room().roleOf(story.id("bob"))).isEqualTo(Role.HOST);
    assertThat(story.room().roleOf(story.id("host"))).isEqualTo(Role.APPROVED);

    story.does(new HostCommand.StartGame(story.id("host"))).refuses(RefusalCode.NOT_HOST);
    story.starts().tells("game_started", "hand_started").kicks("host").tells("player_kicked");
  }

  @Test
  void the_room_is_handed_over_only_to_somebody_who_was_let_in() {
    story.handsOverTo("stranger").refuses(RefusalCode.NOT_IN_ROOM);
    story.joins("dan").handsOverTo("dan").refuses(RefusalCode.NOT_IN_ROOM);
    story.handsOverTo("host").changesNothing();
    story.approves("dan").handsOverTo("dan").tells("host_changed");
  }

  @Test
  void what_the_host_asked_for_in_mid_hand_is_done_though_the_room_changes_hands_before() {
    story.starts().pauses().handsOverTo("cyd").foldsRound();

    assertThat(story.room().table().status()).isEqualTo(GameStatus.PAUSED);
  }

  @Test
  void a_stack_is_corrected_by_an_amount_and_never_below_zero() {
    story.adjusts("ann", 50).tells("chips_adjusted");
    assertThat(story.event(ChipsAdjusted.class))
        .isEqualTo(
            new ChipsAdjusted(0, story.id("ann"), 50, 250, story.id("host"), "a correction"));

    story.adjusts("ann", -251).refusesField("amount");
    story.adjusts("ann", 0).refusesField("amount");
    story.adjusts("ann", Long.MIN_VALUE).refusesField("amount");
    story.adjusts("ann", Long.MAX_VALUE).refusesField("amount");
    story.adjusts("ann", -250).tells("chips_adjusted");
    assertThat(story.chips("ann")).isZero();
  }

  @Test
  void a_correction_needs_a_seat_and_a_reason() {
    story.letsIn("dan").adjusts("dan", 5).refuses(RefusalCode.NOT_IN_ROOM);

    story
        .does(new HostCommand.AdjustChips(story.id("host"), story.id("ann"), 5, " "))
        .refusesField("reason");
    story
        .does(new HostCommand.AdjustChips(story.id("host"), story.id("ann"), 5, "x".repeat(201)))
        .refusesField("reason");
  }

  @Test
  void a_correction_in_mid_hand_waits_for_its_end_and_is_dropped_if_there_is_too_little_by_then() {
    story.starts().adjusts("ann", -30).tells("change_scheduled").adjusts("bob", -200);
    assertThat(story.chips("ann")).isEqualTo(200);

    story
        .folds("ann")
        .folds("bob")
        .tells(
            "player_action",
            "hand_complete",
            "pot_distributed",
            "chips_adjusted",
            "change_dropped");
    assertThat(story.chips("ann")).isEqualTo(170);
    assertThat(story.chips("bob")).isEqualTo(199);
  }

  @Test
  void somebody_who_is_not_in_the_hand_is_corrected_at_once() {
    story.sitsOut("cyd").starts().adjusts("cyd", 5).tells("chips_adjusted");
  }

  @Test
  void settings_change_one_by_one_and_everybody_is_told_all_of_them() {
    story.changes(Settings.patch().bigBlind(10).smallBlind(5).build()).tells("settings_changed");

    RoomSettings now = story.room().settings();
    assertThat(story.event(SettingsChanged.class))
        .isEqualTo(new SettingsChanged(now, story.id("host")));
    assertThat(now).isEqualTo(Settings.patch().bigBlind(10).smallBlind(5).asNew());
    story.starts();
    assertThat(story.event(PlayEvent.HandStarted.class).blinds())
        .containsExactly(new PlayEvent.Blind(1, "small", 5), new PlayEvent.Blind(2, "big", 10));
  }

  @Test
  void settings_out_of_range_are_refused_by_name() {
    story.changes(Settings.patch().maxSeats(1).build()).refusesField("maxSeats");
    story.changes(Settings.patch().smallBlind(3).build()).refusesField("smallBlind");
    story.changes(Settings.patch().maxSeats(2).build()).refusesField("maxSeats");
    assertThat(story.room().settings()).isEqualTo(RoomSettings.DEFAULT);
  }

  @Test
  void settings_in_mid_hand_wait_for_its_end_and_the_last_word_counts() {
    story.starts().changes(Settings.patch().ante(1).build()).tells("change_scheduled");
    story.changes(Settings.patch().ante(0).build()).changes(Settings.patch().ante(1).build());
    assertThat(story.room().settings().ante()).isZero();

    story.folds("ann").folds("bob");
    assertThat(story.room().settings().ante()).isEqualTo(1);
  }

  @Test
  void seats_that_were_taken_meanwhile_are_not_cut_off_by_a_change_that_waited() {
    story.starts().changes(Settings.patch().maxSeats(3).build()).tells("change_scheduled");
    story.letsIn("dan").sits("dan", 8).folds("ann").folds("bob");

    assertThat(story.room().settings().maxSeats()).isEqualTo(9);
    assertThat(story.seatOf("dan")).isEqualTo(8);
  }
}
