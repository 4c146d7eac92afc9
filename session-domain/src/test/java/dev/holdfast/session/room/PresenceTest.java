package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.SeatEvent.SeatFreed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A disconnect frees no seat: away, disconnected after 5 minutes, freed after 10. */
class PresenceTest {

  private final RoomStory story = RoomStory.begins().seats("ann", "bob");

  @Test
  void a_player_is_away_once_the_last_socket_has_gone_and_back_with_the_next() {
    story.drops("ann").tells("player_away").drops("ann").changesNothing();
    assertThat(seatOf("ann").connection()).isEqualTo(Connection.AWAY);
    assertThat(seatOf("ann").awaySince()).isEqualTo(story.now());

    story.returns("ann").tells("player_returned").returns("ann").changesNothing();
    assertThat(seatOf("ann").connection()).isEqualTo(Connection.LIVE);
    assertThat(seatOf("ann").awaySince()).isNull();
  }

  @Test
  void whoever_has_no_seat_comes_and_goes_unnoticed() {
    story.letsIn("cyd").watches("cyd").drops("cyd").changesNothing().returns("cyd");
    story.changesNothing().drops("stranger").changesNothing();
  }

  @Test
  void after_5_minutes_away_a_player_is_disconnected_and_after_10_the_seat_is_free() {
    story.drops("ann").passes(299).changesNothing();
    story.passes(1).tells("player_disconnected");
    assertThat(seatOf("ann").connection()).isEqualTo(Connection.DISCONNECTED);

    story.passes(299).changesNothing();
    story.passes(1).tells("seat_freed");
    assertThat(story.event(SeatFreed.class)).isEqualTo(new SeatFreed(0, story.id("ann"), 200));
    assertThat(story.room().table().seats()).doesNotContainKey(0);
    assertThat(story.room().roleOf(story.id("ann"))).isEqualTo(Role.SPECTATOR);
  }

  @Test
  void both_happen_at_once_for_a_room_that_nobody_woke() {
    story.drops("ann").sleeps(3600).ticks().tells("player_disconnected", "seat_freed");
  }

  @Test
  void whoever_comes_back_in_time_keeps_the_seat_and_the_count_begins_anew() {
    story.drops("ann").passes(599).returns("ann").tells("player_returned");
    story.drops("ann").passes(599).returns("ann").passes(7200).changesNothing();

    assertThat(story.seatOf("ann")).isZero();
  }

  @Test
  void after_the_seat_was_freed_the_parked_stack_is_the_buy_in() {
    story.drops("ann").passes(600).returns("ann").changesNothing().sits("ann", 4);

    assertThat(story.chips("ann")).isEqualTo(200);
  }

  @Test
  void the_limits_are_settings() {
    story.changes(Settings.patch().disconnectedAfterSeconds(10).freeSeatAfterSeconds(20).build());

    story.drops("ann").passes(10).tells("player_disconnected").passes(10).tells("seat_freed");
  }

  @Test
  void a_seat_that_is_freed_early_is_not_called_disconnected_before() {
    story.changes(Settings.patch().disconnectedAfterSeconds(20).freeSeatAfterSeconds(10).build());

    story.drops("ann").passes(30).tells("seat_freed");
  }

  @Test
  void no_seat_is_freed_in_mid_hand_but_right_after_it() {
    RoomSettings slow = Settings.patch().freeSeatAfterSeconds(15).timeBankSeconds(0).asNew();
    RoomStory slowly = RoomStory.with(slow).seats("ann", "bob").starts().drops("ann");

    slowly.passes(29).changesNothing();
    slowly.passes(1).tells("player_action", "hand_complete", "pot_distributed", "seat_freed");
    assertThat(slowly.event(PlayerAction.class).reason()).contains("away");
    assertThat(slowly.event(SeatFreed.class).chips()).isEqualTo(199);
  }

  @Test
  void a_player_who_is_away_has_the_whole_clock_and_then_folds_for_being_away() {
    story.changes(Settings.patch().timeBankSeconds(0).build()).starts().drops("ann");

    story.passes(29).changesNothing();
    story.passes(1);
    assertThat(story.event(PlayerAction.class).reason()).contains("away");
  }

  @Test
  void an_outage_of_the_server_is_given_back_to_whoever_is_away() {
    story.drops("ann").passes(200).sleeps(1000).forgives(Duration.ofSeconds(1000));
    story.tells("away_extended");

    story.passes(99).changesNothing().passes(1).tells("player_disconnected");
    story.passes(300).tells("seat_freed");
  }

  @Test
  void a_table_that_everybody_left_is_not_dealt_to_until_somebody_is_back() {
    RoomStory left = RoomStory.with(RoomSettings.DEFAULT).seats("ann", "bob").starts();
    left.drops("ann").drops("bob").passes(90);
    assertThat(left.room().table().running()).isEmpty();

    left.passes(60).changesNothing();
    left.returns("bob").ticks().tells("hand_started");
  }

  @Test
  void a_place_is_kept_while_there_is_a_seat_or_the_hand_still_runs_that_ran_then() {
    story.letsIn("cyd").watches("cyd");
    assertThat(keepsPlace("ann")).isTrue();
    assertThat(keepsPlace("cyd")).isFalse();

    story.starts();
    assertThat(keepsPlace("cyd")).isTrue();
    assertThat(story.room().keepsPlaceOf(story.id("cyd"), story.now().minusSeconds(1))).isFalse();
    story.foldsRound();
    assertThat(keepsPlace("cyd")).isFalse();
  }

  private boolean keepsPlace(String name) {
    return story.room().keepsPlaceOf(story.id(name), story.now());
  }

  private Seat seatOf(String name) {
    return story.room().table().seatAt(story.seatOf(name));
  }
}
