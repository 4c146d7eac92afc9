package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.SeatEvent.PlayerLeftSeat;
import dev.holdfast.session.room.SeatEvent.PlayerSeated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R4: taking a seat, watching, leaving and moving between the two. */
class SeatsTest {

  private final RoomStory story = RoomStory.begins();

  @Test
  void a_seat_is_taken_with_the_starting_stack_unless_a_buy_in_is_named() {
    story.letsIn("ann", "bob").sits("ann", 3).tells("player_seated");
    assertThat(story.event(PlayerSeated.class))
        .isEqualTo(new PlayerSeated(3, story.id("ann"), "ann", 200, 0));

    story.sits("bob", 0, 77L);
    assertThat(story.chips("bob")).isEqualTo(77);
  }

  @Test
  void the_smallest_and_the_largest_buy_in_are_accepted_and_one_chip_less_or_more_is_not() {
    story.letsIn("ann", "bob");

    story.sits("ann", 0, 39L).refusesField("buyIn");
    story.sits("ann", 0, 401L).refusesField("buyIn");
    story.sits("ann", 0, 40L).tells("player_seated");
    story.sits("bob", 1, 400L).tells("player_seated");
  }

  @Test
  void R8_nobody_sits_without_having_been_let_in() {
    story.sits("stranger", 0).refuses(RefusalCode.NOT_APPROVED);
    story.joins("ann").sits("ann", 0).refuses(RefusalCode.NOT_APPROVED);
    story.rejects("ann").sits("ann", 0).refuses(RefusalCode.NOT_APPROVED);
    story.letsIn("bob").kicks("bob").sits("bob", 0).refuses(RefusalCode.NOT_APPROVED);
  }

  @Test
  void R8_a_taken_seat_is_refused() {
    story.letsIn("ann", "bob").sits("ann", 3).sits("bob", 3).refuses(RefusalCode.SEAT_TAKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 9, 10, Integer.MAX_VALUE})
  void a_seat_that_does_not_exist_is_refused(int seatIndex) {
    story.letsIn("ann").sits("ann", seatIndex).refusesField("seatIndex");
  }

  @Test
  void the_own_seat_again_is_the_same_answer_and_another_one_is_refused() {
    story.seats("ann").sits("ann", 0).changesNothing();
    story.sits("ann", 1).refuses(RefusalCode.ALREADY_SEATED);
  }

  @Test
  void the_host_sits_down_like_anybody_and_stays_host() {
    story.sits("host", 5).tells("player_seated");

    assertThat(story.room().roleOf(story.id("host"))).isEqualTo(Role.HOST);
    assertThat(story.room().standingOf(story.id("host"))).isEqualTo(Role.PLAYER);
    story.leaves("host").watches("host").changesNothing();
    assertThat(story.room().standingOf(story.id("host"))).isEqualTo(Role.SPECTATOR);
  }

  @Test
  void whoever_leaves_the_seat_goes_on_watching_and_the_stack_is_parked() {
    story.seats("ann").leaves("ann").tells("player_left_seat");

    assertThat(story.event(PlayerLeftSeat.class))
        .isEqualTo(new PlayerLeftSeat(0, story.id("ann"), 200));
    assertThat(story.room().roleOf(story.id("ann"))).isEqualTo(Role.SPECTATOR);
    assertThat(parked("ann")).isEqualTo(200);
  }

  @Test
  void the_parked_stack_is_the_buy_in_whatever_is_named() {
    story.letsIn("ann").sits("ann", 0, 123L).leaves("ann").sits("ann", 6, 400L);

    assertThat(story.event(PlayerSeated.class))
        .isEqualTo(new PlayerSeated(6, story.id("ann"), "ann", 123, 123));
    assertThat(parked("ann")).isZero();
  }

  @Test
  void a_parked_stack_comes_back_even_when_it_is_outside_the_limits_by_now() {
    story.letsIn("ann").sits("ann", 0, 40L).leaves("ann");
    story.changes(Settings.patch().minBuyIn(100).build()).sits("ann", 0);

    assertThat(story.chips("ann")).isEqualTo(40);
  }

  @Test
  void whoever_left_without_chips_buys_in_again() {
    story.seats("ann").adjusts("ann", -200).leaves("ann").sits("ann", 0, 30L).refusesField("buyIn");
    story.sits("ann", 0, 60L);

    assertThat(story.chips("ann")).isEqualTo(60);
  }

  @Test
  void leaving_without_a_seat_changes_nothing_and_strangers_are_refused() {
    story.letsIn("ann").leaves("ann").changesNothing();
    story.leaves("stranger").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void a_spectator_may_sit_and_a_player_must_leave_the_seat_to_watch() {
    story.letsIn("ann").watches("ann").tells("spectator_joined").watches("ann").changesNothing();
    story.sits("ann", 0).tells("player_seated");

    story.watches("ann").refuses(RefusalCode.ALREADY_SEATED);
    assertThat(story.room().members().with(Role.SPECTATOR)).isEmpty();
  }

  @Test
  void whoever_stops_watching_may_watch_or_sit_again() {
    story.letsIn("ann").watches("ann").stopsWatching("ann").tells("spectator_left");
    assertThat(story.room().roleOf(story.id("ann"))).isEqualTo(Role.APPROVED);

    story.stopsWatching("ann").changesNothing().watches("ann").tells("spectator_joined");
    story.stopsWatching("stranger").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void nobody_watches_without_having_been_let_in_or_where_spectators_are_not_allowed() {
    story.joins("ann").watches("ann").refuses(RefusalCode.NOT_APPROVED);
    story.approves("ann").changes(Settings.patch().spectatorsAllowed(false).build());

    story.watches("ann").refuses(RefusalCode.FORBIDDEN);
  }

  @Test
  void R6_spectators_are_listed_in_the_order_they_came() {
    story.letsIn("ann", "bob", "cyd").watches("bob").watches("ann").sits("cyd", 0).leaves("cyd");

    assertThat(story.room().members().with(Role.SPECTATOR))
        .extracting(Member::displayName)
        .containsExactly("ann", "bob", "cyd");
  }

  @Test
  void whoever_is_let_in_may_talk_up_to_500_characters() {
    story.letsIn("ann").says("ann", "hi").tells("chat_message");
    assertThat(story.event(MemberEvent.ChatMessage.class))
        .isEqualTo(new MemberEvent.ChatMessage(story.id("ann"), "ann", "hi"));

    story.says("ann", "x".repeat(500)).tells("chat_message");
    story.says("ann", "x".repeat(501)).refusesField("text");
    story.says("ann", "").refusesField("text");
    story.joins("bob").says("bob", "let me in").refuses(RefusalCode.NOT_IN_ROOM);
    story.says("stranger", "psst").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void no_stack_grows_beyond_what_sums_can_hold() {
    story.seats("ann", "bob");
    for (int i = 0; i < 999; i++) {
      story.adjusts("ann", 1_000_000_000_000_000L);
    }
    story.adjusts("ann", 1_000_000_000_000_000L).refusesField("amount");
    story.adjusts("ann", 999_999_999_999_500L).tells("chips_adjusted");

    story.letsIn("cyd").sits("cyd", 5).refusesField("buyIn");
    story.starts().tells("game_started", "hand_started");
  }

  private long parked(String name) {
    return story.room().members().get(story.id(name)).parked();
  }
}
