package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import org.junit.jupiter.api.Test;

/** Section B of the rules: how much a bet or raise may be. */
class RaiseSizesTest {

  @Test
  void rule19_the_smallest_bet_is_the_big_blind_unless_all_in() {
    Table.blinds(50, 100)
        .players("BTN 5000, SB 5000, BB 160")
        .deal()
        .goesTo(Street.FLOP)
        .asks("SB")
        .refuses("SB", new Action.RaiseTo(99), Refusal.BELOW_MINIMUM)
        .accepts(new Action.RaiseTo(100))
        .checks("SB")
        .asks("BB")
        .bets("BB", 60);
  }

  @Test
  void rule20_a_raise_adds_at_least_the_last_full_raise() {
    Play play =
        Table.blinds(25, 50).players("BTN 9000, SB 9000, BB 9000, A 9000, B 9000, C 9000").deal();
    play.raises("A", 125).asks("B").minRaise(200);
    play.raises("B", 200).asks("C").minRaise(275);
    play.raises("C", 500).asks("BTN").minRaise(800);
  }

  @Test
  void rule20_an_opening_raise_from_50_to_500_makes_950_the_smallest() {
    Table.blinds(25, 50)
        .players("BTN 9000, SB 9000, BB 9000, A 9000")
        .deal()
        .raises("A", 500)
        .asks("BTN")
        .minRaise(950);
  }

  @Test
  void rule21_a_bet_of_300_raised_to_1000_makes_1700_the_smallest() {
    Table.blinds(100, 200)
        .players("C 9000, A 9000, B 9000")
        .deal()
        .goesTo(Street.TURN)
        .bets("A", 300)
        .raises("B", 1000)
        .asks("C")
        .minRaise(1700);
  }

  @Test
  void rule22_on_a_new_street_the_smallest_bet_is_the_big_blind_again() {
    Table.blinds(25, 50)
        .players("BTN 9000, SB 9000, BB 9000")
        .deal()
        .raises("BTN", 500)
        .goesTo(Street.FLOP)
        .asks("SB")
        .minRaise(50);
  }

  @Test
  void rule23_a_short_all_in_raise_leaves_the_increment_as_it_was() {
    Table.blinds(50, 100)
        .players("C 9000, A 9000, B 240")
        .deal()
        .goesTo(Street.FLOP)
        .bets("A", 100)
        .allIn("B")
        .asks("C")
        .toCall(140)
        .minRaise(240);
  }

  @Test
  void rule24_a_stack_below_the_smallest_raise_may_go_all_in() {
    Table.blinds(50, 100)
        .players("C 9000, A 9000, B 240")
        .deal()
        .goesTo(Street.FLOP)
        .bets("A", 100)
        .asks("B")
        .minRaise(140)
        .maxRaise(140);
  }

  @Test
  void rule25_a_stack_that_only_just_calls_has_no_raise() {
    Table.blinds(50, 100)
        .players("C 9000, A 9000, B 200")
        .deal()
        .goesTo(Street.FLOP)
        .bets("A", 100)
        .asks("B")
        .toCall(100)
        .mayNotRaise(Refusal.STACK_TOO_SHORT_TO_RAISE)
        .calls("B");
  }

  @Test
  void rule26_the_smallest_raise_is_not_capped_by_the_opponents_stack() {
    Play play = Table.blinds(10, 20).players("SB 1000, BB 200").deal();
    play.raises("SB", 100).raises("BB", 180).asks("SB").minRaise(260);
    play.raises("SB", 260).asks("BB").toCall(20).calls("BB").isOver().uncalled("SB 60");
  }

  @Test
  void rule27_there_is_no_raise_when_every_opponent_is_all_in() {
    Table.blinds(10, 20)
        .players("SB 1000, BB 200")
        .deal()
        .raises("SB", 100)
        .allIn("BB")
        .asks("SB")
        .toCall(100)
        .mayNotRaise(Refusal.NOBODY_LEFT_TO_RAISE);
  }

  @Test
  void rule28_several_short_all_ins_keep_the_increment() {
    Table.blinds(50, 100)
        .players("F 9000, A 9000, B 600, C 750, D 900, E 9000")
        .deal()
        .goesTo(Street.FLOP)
        .bets("A", 300)
        .allIn("B", "C", "D")
        .calls("E")
        .asks("F")
        .toCall(800)
        .minRaise(1100);
  }

  @Test
  void rule29_an_illegal_action_is_refused_with_its_reason_and_changes_nothing() {
    Play play = Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 1000").deal();
    play.refuses("SB", new Action.Call(), Refusal.NOT_YOUR_TURN)
        .refuses("BTN", new Action.RaiseTo(1001), Refusal.ABOVE_STACK)
        .refuses("BTN", new Action.RaiseTo(-1), Refusal.BELOW_MINIMUM)
        .refuses("BTN", new Action.RaiseTo(Long.MIN_VALUE), Refusal.BELOW_MINIMUM)
        .refuses("BTN", new Action.RaiseTo(Long.MAX_VALUE), Refusal.ABOVE_STACK)
        .refuses("BTN", new Action.RaiseTo(19), Refusal.BELOW_MINIMUM)
        .refuses("BTN", new Action.Check(), Refusal.BET_TO_CALL)
        .refuses("BTN", new Action.RunBoards(2), Refusal.WRONG_QUESTION);
    play.goesTo(Street.FLOP).refuses("SB", new Action.Call(), Refusal.NOTHING_TO_CALL);
    play.checksDown().refuses("BTN", new Action.Check(), Refusal.HAND_OVER);
  }

  @Test
  void rule29_a_seat_that_is_not_in_the_hand_has_no_turn() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000, UTG -")
        .deal()
        .refuses("UTG", new Action.Fold(), Refusal.NOT_YOUR_TURN)
        .refuses("UTG", new Action.Withdraw(), Refusal.NOT_YOUR_TURN);
  }

  @Test
  void a_house_may_refuse_folds_when_checking_is_free() {
    Table table = Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 1000");
    table.deal().calls("BTN", "SB").folds("BB");
    table
        .noFreeFolds()
        .deal()
        .calls("BTN", "SB")
        .refuses("BB", new Action.Fold(), Refusal.CHECK_IS_FREE);
  }

  @Test
  void all_in_is_a_call_of_100_where_raising_is_closed_and_the_stack_is_900() {
    Play play = Table.blinds(10, 20).players("SB 1000, BB 200").deal();
    play.raises("SB", 100).allIn("BB").allIn("SB").isOver().pots("400 SB BB").uncalled("nothing");
    assertThat(play.last(PlayerActed.class).move()).isEqualTo(Move.CALL);
  }

  @Test
  void moves_are_named_as_at_the_table() {
    Play play = Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 50").deal();
    assertThat(play.raises("BTN", 20).last(PlayerActed.class).move()).isEqualTo(Move.RAISE);
    assertThat(play.calls("SB").last(PlayerActed.class).move()).isEqualTo(Move.CALL);
    assertThat(play.allIn("BB").last(PlayerActed.class).move()).isEqualTo(Move.ALL_IN);
    play.calls("BTN", "SB");
    assertThat(play.checks("SB").last(PlayerActed.class).move()).isEqualTo(Move.CHECK);
    assertThat(play.bets("BTN", 10).last(PlayerActed.class).move()).isEqualTo(Move.BET);
    assertThat(play.folds("SB").events()).contains(acted(play, "SB", Move.FOLD));
  }

  private static PlayerActed acted(Play play, String name, Move move) {
    return new PlayerActed(play.player(name).seat(), move, 0, 950, 160);
  }
}
