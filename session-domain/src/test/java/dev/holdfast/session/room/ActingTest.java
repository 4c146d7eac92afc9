package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may act when, and what a refusal says. */
class ActingTest {

  /** Button on ann, small blind bob, big blind cyd; ann acts first. */
  private final RoomStory story = RoomStory.begins().seats("ann", "bob", "cyd").starts();

  @Test
  void an_action_is_told_with_what_it_came_to() {
    story.raises("ann", 6).tells("player_action");
    PlayerAction raise = story.event(PlayerAction.class);

    assertThat(raise.handNumber()).isEqualTo(1);
    assertThat(raise.seatIndex()).isZero();
    assertThat(raise.userId()).isEqualTo(story.id("ann"));
    assertThat(raise.action()).isEqualTo(Move.RAISE);
    assertThat(raise.amount()).isEqualTo(6);
    assertThat(raise.chips()).isEqualTo(194);
    assertThat(raise.pot()).isEqualTo(9);
    assertThat(raise.street()).isEqualTo("preflop");
    assertThat(raise.turn()).isEqualTo(1);
    assertThat(raise.reason()).isEmpty();
  }

  @Test
  void the_amount_is_everything_in_on_this_street_for_every_kind_of_action() {
    assertThat(amountOf(story.raises("ann", 6))).isEqualTo(6);
    assertThat(amountOf(story.folds("bob"))).isEqualTo(1);
    assertThat(amountOf(story.calls("cyd"))).isEqualTo(6);
    assertThat(((PlayerAction) story.checks("cyd").told().get(0).event()).amount()).isZero();
    assertThat(amountOf(story.raises("ann", 10))).isEqualTo(10);
    assertThat(amountOf(story.goesAllIn("cyd"))).isEqualTo(194);
  }

  @Test
  void whoever_is_not_asked_is_refused() {
    story.calls("bob").refuses(RefusalCode.NOT_YOUR_TURN);
    story.calls("cyd").refuses(RefusalCode.NOT_YOUR_TURN);
  }

  @Test
  void without_a_hand_it_is_nobodys_turn() {
    story.foldsRound().calls("ann").refuses(RefusalCode.NOT_YOUR_TURN);
    RoomStory.begins().seats("ann").calls("ann").refuses(RefusalCode.NOT_YOUR_TURN);
  }

  @Test
  void whoever_has_no_seat_is_refused() {
    story.letsIn("dan").calls("dan").refuses(RefusalCode.FORBIDDEN);
    story.watches("dan").calls("dan").refuses(RefusalCode.FORBIDDEN);
    story.calls("host").refuses(RefusalCode.FORBIDDEN);
    story.calls("stranger").refuses(RefusalCode.NOT_IN_ROOM);
    story.joins("eve").calls("eve").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void whoever_sat_down_in_mid_hand_is_not_asked() {
    story.letsIn("dan").sits("dan", 5).folds("dan").refuses(RefusalCode.NOT_YOUR_TURN);
  }

  @Test
  void an_old_turn_is_stale_and_that_is_said_before_whose_turn_it_is() {
    story.calls("ann");

    story.does(story.act("ann", new Action.Call(), null, 1L)).refuses(RefusalCode.STALE_TURN);
    story.does(story.act("bob", new Action.Call(), null, 1L)).refuses(RefusalCode.STALE_TURN);
    story.does(story.act("cyd", new Action.Call(), null, 2L)).refuses(RefusalCode.NOT_YOUR_TURN);
    story.does(story.act("bob", new Action.Call(), null, 2L)).tells("player_action");
  }

  @Test
  void a_turn_is_stale_when_the_hand_is_over_too() {
    story.folds("ann").folds("bob");

    story.does(story.act("bob", new Action.Fold(), null, 2L)).refuses(RefusalCode.STALE_TURN);
    story.does(story.act("bob", new Action.Fold(), null, 3L)).refuses(RefusalCode.NOT_YOUR_TURN);
  }

  @Test
  void turns_grow_with_every_decision_of_the_game_over_all_its_hands() {
    story.folds("ann").folds("bob").passes(3);

    assertThat(story.event(PlayEvent.HandStarted.class).next().turn()).isEqualTo(3);
  }

  @Test
  void another_game_is_not_found() {
    UUID ann = story.id("ann");
    story
        .does(
            new PlayCommand.Act(ann, UUID.randomUUID(), new Action.Call(), Optional.empty(), null))
        .refuses(RefusalCode.GAME_NOT_FOUND);
    RoomCommand before = story.act("ann", new Action.Fold(), null, null);
    story.foldsRound().ends().does(before).refuses(RefusalCode.GAME_NOT_FOUND);
  }

  @Test
  void an_illegal_action_is_answered_with_what_is_legal() {
    story.checks("ann").refuses(RefusalCode.ILLEGAL_ACTION);
    LegalActions legal = story.refusal().legal().orElseThrow();

    assertThat(legal).isEqualTo(new LegalActions(0, true, false, 2, 4, 200, 0));
    assertThat(story.refusal().detail()).isEqualTo("not legal now: bet to call");
    story.raises("ann", 3).refuses(RefusalCode.ILLEGAL_ACTION);
    story.raises("ann", 201).refuses(RefusalCode.ILLEGAL_ACTION);
    story.raises("ann", Long.MIN_VALUE).refuses(RefusalCode.ILLEGAL_ACTION);
    story.raises("ann", 4).tells("player_action");
  }

  @Test
  void choices_that_are_not_of_this_table_are_illegal() {
    story.acts("ann", new Action.RunBoards(2)).refuses(RefusalCode.ILLEGAL_ACTION);
  }

  @Test
  void all_in_is_told_as_all_in() {
    story.goesAllIn("ann");

    assertThat(story.event(PlayerAction.class).action()).isEqualTo(Move.ALL_IN);
    assertThat(story.event(PlayerAction.class).amount()).isEqualTo(200);
    assertThat(story.event(PlayerAction.class).next().canRaise()).isFalse();
  }

  @Test
  void all_in_is_a_call_where_raising_is_closed() {
    RoomStory short3 = RoomStory.begins().seats("ann", "bob").letsIn("cyd").sits("cyd", 2, 400L);
    short3.starts().goesAllIn("ann").goesAllIn("bob").goesAllIn("cyd");

    PlayerAction call = short3.event(PlayerAction.class);
    assertThat(call.action()).isEqualTo(Move.CALL);
    assertThat(call.amount()).isEqualTo(200);
  }

  @Test
  void all_in_is_a_call_where_a_short_raise_did_not_reopen_the_betting() {
    RoomStory shorty = RoomStory.begins().seats("ann", "bob").letsIn("cyd").sits("cyd", 2, 40L);
    shorty.starts().raises("ann", 30).calls("bob").goesAllIn("cyd").goesAllIn("ann");

    PlayerAction call = shorty.event(PlayerAction.class);
    assertThat(call.action()).isEqualTo(Move.CALL);
    assertThat(call.amount()).isEqualTo(40);
    assertThat(call.chips()).isEqualTo(160);
  }

  private static long amountOf(RoomStory story) {
    return story.event(PlayerAction.class).amount();
  }
}
