package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.SeatEvent.ChipsAdded;
import org.junit.jupiter.api.Test;

/** Sitting out and in, buying chips: at any time, in force between hands. */
class BetweenHandsTest {

  private final RoomStory story = RoomStory.begins().seats("ann", "bob", "cyd");

  @Test
  void whoever_sits_out_is_not_dealt_in_until_they_sit_in_again() {
    story.sitsOut("bob").tells("player_sat_out").sitsOut("bob").changesNothing().starts();
    assertThat(dealtIn()).containsExactly("ann", "cyd");

    story.sitsIn("bob").tells("player_sat_in").sitsIn("bob").changesNothing();
    assertThat(dealtIn()).containsExactly("ann", "cyd");
    story.foldsRound().passes(3).foldsRound().passes(3);
    assertThat(dealtIn()).contains("bob");
  }

  @Test
  void whoever_sits_out_in_mid_hand_plays_it_to_the_end() {
    story.starts().sitsOut("ann").tells("player_sat_out");
    story.calls("ann").tells("player_action").foldsRound().passes(3);

    assertThat(dealtIn()).containsExactly("bob", "cyd");
  }

  @Test
  void only_seated_people_sit_out_or_buy_chips() {
    story.letsIn("dan").sitsOut("dan").refuses(RefusalCode.NOT_IN_ROOM);
    story.sitsIn("dan").refuses(RefusalCode.NOT_IN_ROOM);
    story.rebuys("dan", 100).refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void between_hands_a_rebuy_counts_at_once_and_reaches_the_largest_buy_in_at_most() {
    story.rebuys("ann", 201).refusesField("amount");
    story.rebuys("ann", 0).refusesField("amount");
    story.rebuys("ann", -5).refusesField("amount");
    story.rebuys("ann", 200).tells("chips_added");

    assertThat(story.event(ChipsAdded.class))
        .isEqualTo(new ChipsAdded(0, story.id("ann"), 200, 400));
    story.rebuys("ann", 1).refusesField("amount");
  }

  @Test
  void a_short_stack_buys_at_least_up_to_the_smallest_buy_in() {
    story.adjusts("ann", -190).rebuys("ann", 29).refusesField("amount");
    story.rebuys("ann", 30).tells("chips_added");
  }

  @Test
  void a_rebuy_in_mid_hand_waits_for_its_end() {
    story.starts().rebuys("ann", 50).tells("change_scheduled");
    assertThat(story.chips("ann")).isEqualTo(200);

    story.rebuys("ann", 50).changesNothing();
    story
        .folds("ann")
        .folds("bob")
        .tells("player_action", "hand_complete", "pot_distributed", "chips_added");
    assertThat(story.chips("ann")).isEqualTo(250);
  }

  @Test
  void a_rebuy_that_no_longer_fits_after_the_hand_is_dropped_and_that_is_told() {
    story.sitsOut("cyd").adjusts("ann", 150).holding("ann", "AsAh").holding("bob", "2c7d");
    story.board("3h4h9sJdKd").starts().rebuys("ann", 50).goesAllIn("ann").goesAllIn("bob");

    assertThat(story.told()).extracting(e -> e.event().name()).doesNotContain("chips_added");
    assertThat(story.event(HostEvent.ChangeDropped.class).by()).isEqualTo(story.id("ann"));
    assertThat(story.chips("ann")).isEqualTo(550);
  }

  @Test
  void a_busted_player_is_not_dealt_in_and_the_game_stalls_when_only_one_is_left() {
    bustBob();
    story.passes(3600);

    assertThat(story.chips("bob")).isZero();
    assertThat(story.room().table().status()).isEqualTo(GameStatus.ACTIVE);
    assertThat(story.room().dueAt()).isEmpty();
  }

  @Test
  void when_a_busted_player_rebuys_the_stalled_game_goes_on_by_itself() {
    bustBob();
    story.passes(60).rebuys("bob", 100).tells("chips_added");

    assertThat(story.room().dueAt())
        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(story.now()));
    story.ticks().tells("hand_started");
    assertThat(dealtIn()).containsExactly("ann", "bob");
  }

  @Test
  void a_busted_player_may_rebuy_while_the_others_play_on() {
    bustBob();
    story.sitsIn("cyd").passes(3);
    assertThat(dealtIn()).containsExactly("ann", "cyd");

    story.rebuys("bob", 100).tells("chips_added");
    assertThat(story.chips("bob")).isEqualTo(100);
  }

  @Test
  void an_all_in_player_may_rebuy_for_the_case_of_losing() {
    story.sitsOut("cyd").holding("ann", "AsAh").holding("bob", "2c7d").board("3h4h9sJdKd");
    story.starts().goesAllIn("ann").rebuys("bob", 100).tells("change_scheduled");

    story.goesAllIn("bob").event(ChipsAdded.class);
    assertThat(story.chips("bob")).isEqualTo(100);
  }

  /** Ann has all of bob's chips; cyd sits out. */
  private void bustBob() {
    story.sitsOut("cyd").holding("ann", "AsAh").holding("bob", "2c7d").board("3h4h9sJdKd");
    story.starts().goesAllIn("ann").goesAllIn("bob");
  }

  private java.util.List<String> dealtIn() {
    return story.room().table().running().orElseThrow().seats().stream()
        .map(PlayEvent.DealtIn::displayName)
        .toList();
  }
}
