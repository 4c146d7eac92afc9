package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import org.junit.jupiter.api.Test;

/** Section D of the rules: side pots, odd chips and rake. */
class PotsTest {

  private static final String ROYAL_BOARD = "As Ks Qs Js Ts";

  @Test
  void rule38_an_uncalled_bet_is_returned_before_the_showdown() {
    Table.blinds(5, 10)
        .players("A 1000, B 200")
        .deal()
        .raises("A", 300)
        .allIn("B")
        .isOver()
        .uncalled("A 100")
        .pots("400 A B");
  }

  @Test
  void rule38_a_raise_to_40_that_all_fold_to_wins_15() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000, UTG 1000")
        .deal()
        .raises("UTG", 40)
        .folds("BTN", "SB", "BB")
        .isOver()
        .uncalled("UTG 30")
        .pots("25 UTG")
        .stacks("UTG 1015");
  }

  @Test
  void rule39_each_all_in_plays_for_the_layers_it_reaches() {
    Table.blinds(5, 10)
        .players("BTN 450, SB 100, BB 200, UTG 50")
        .cards("UTG AhAd, SB KhKd, BB QhQd, BTN 7c2d")
        .board("Js 9s 8h 4c 3c")
        .deal()
        .allIn("UTG")
        .calls("BTN")
        .allIn("SB", "BB")
        .calls("BTN")
        .isOver()
        .pots("200 BTN SB BB UTG", "150 BTN SB BB", "200 BTN BB")
        .stacks("UTG 200, SB 150, BB 200, BTN 250");
  }

  @Test
  void rule40_folded_chips_stay_in_the_layers_they_reach() {
    Table.blinds(1, 2)
        .players("D 1000, B 1000, C 1000, A 10")
        .cards("A AhAd, C KhKd, D 7c2d")
        .board("Js 9s 8h 4c 3c")
        .deal()
        .allIn("A")
        .calls("D")
        .raises("B", 100)
        .calls("C", "D")
        .checks("B")
        .bets("C", 200)
        .calls("D")
        .folds("B")
        .checksDown()
        .pots("40 D C A", "670 D C")
        .stacks("A 40, B 900, C 1370, D 700");
  }

  @Test
  void rule41_a_layer_whose_contributors_left_merges_down() {
    Table.blinds(5, 10)
        .players("A 1000, B 40, C 60")
        .deal()
        .raises("A", 100)
        .allIn("B")
        .withdraws("A")
        .asks("C")
        .allIn("C")
        .isOver()
        .uncalled("A 40")
        .pots("120 B C", "40 C");
  }

  @Test
  void rule41_leaving_is_still_possible_while_the_hand_asks_for_boards() {
    Table.blinds(5, 10)
        .players("A 1000, B 40, C 60")
        .boardsAtMost(2)
        .deal()
        .raises("A", 100)
        .allIn("B", "C")
        .withdraws("A")
        .wantsBoards("B", 1)
        .isOver()
        .uncalled("A 40")
        .pots("120 B C", "40 C");
  }

  @Test
  void rule41_what_reaches_above_everyone_left_is_in_the_last_pot() {
    Table.blinds(5, 10)
        .players("A 1000, B 40, C 60, D 1000")
        .deal()
        .raises("D", 100)
        .calls("A")
        .allIn("B")
        .withdraws("A")
        .withdraws("D")
        .allIn("C")
        .isOver()
        .uncalled("nothing")
        .pots("160 B C", "140 C");
  }

  @Test
  void rule42_folded_chips_make_no_pot_of_their_own() {
    Table.blinds(5, 8)
        .players("BTN 40, SB 1000, BB 1000, UTG 40, HJ 40")
        .owes("UTG", Kind.STRADDLE, 16)
        .board(ROYAL_BOARD)
        .deal()
        .allIn("HJ", "BTN")
        .folds("SB", "BB")
        .allIn("UTG")
        .isOver()
        .pots("133 BTN UTG HJ")
        .won("UTG 45, HJ 44, BTN 44");
  }

  @Test
  void rule43_odd_chips_go_one_each_from_the_first_winner_left_of_the_button() {
    Table.blinds(1, 2)
        .players("BTN 1000, SB 12, BB 12, UTG 12")
        .board(ROYAL_BOARD)
        .deal()
        .calls("UTG", "BTN")
        .allIn("SB", "BB", "UTG")
        .folds("BTN")
        .isOver()
        .pots("38 SB BB UTG")
        .won("SB 13, BB 13, UTG 12");
  }

  @Test
  void rule43_of_25_the_big_blind_gets_13_and_the_button_12() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000")
        .board(ROYAL_BOARD)
        .deal()
        .calls("BTN")
        .folds("SB")
        .checks("BB")
        .checksDown()
        .won("BB 13, BTN 12");
  }

  @Test
  void rule44_each_pot_is_split_on_its_own() {
    Table.blinds(1, 2)
        .players("BTN 1000, SB 1000, BB 6, UTG 1000")
        .owes("BTN", Kind.BUTTON_ANTE, 1)
        .cards("BTN AhKd, SB AdKh, BB 7c2d")
        .board("As Ks 9h 8d 3c")
        .deal()
        .raises("UTG", 7)
        .calls("BTN", "SB")
        .allIn("BB")
        .bets("SB", 6)
        .folds("UTG")
        .calls("BTN")
        .checksDown()
        .pots("25 BTN SB BB", "15 BTN SB")
        .won("SB 13, BTN 12", "SB 8, BTN 7");
  }

  @Test
  void rule45_chips_of_5_split_35_into_20_and_15() {
    Table.blinds(5, 15)
        .players("BTN 1000, SB 1000, BB 1000")
        .chipUnit(5)
        .board(ROYAL_BOARD)
        .deal()
        .calls("BTN")
        .folds("SB")
        .checks("BB")
        .checksDown()
        .won("BB 20, BTN 15");
  }

  private static Play calledForSixHundred(Table table) {
    return table.deal().raises("BTN", 600).folds("SB").calls("BB").checks("BB");
  }

  private static Table threeHanded() {
    return Table.blinds(100, 200).players("BTN 90000, SB 90000, BB 90000");
  }

  @Test
  void rule46_rake_is_taken_from_called_money_only() {
    Play play = calledForSixHundred(threeHanded().rake(500, 300));
    play.bets("BTN", 5000).folds("BB").uncalled("BTN 5000").pots("1300 BTN").stacks("BTN 90635");
    assertThat(play.last(PotsDistributed.class).rake()).isEqualTo(65);
  }

  @Test
  void rule46_rake_is_capped() {
    Play play = calledForSixHundred(threeHanded().rake(500, 50)).checksDown();
    assertThat(play.last(PotsDistributed.class).rake()).isEqualTo(50);
  }

  @Test
  void rule46_the_cap_is_for_all_pots_together() {
    Play play =
        Table.blinds(100, 200)
            .players("BTN 9000, SB 9000, BB 400")
            .rake(500, 100)
            .deal()
            .raises("BTN", 1000)
            .calls("SB")
            .allIn("BB")
            .checksDown()
            .pots("1200 BTN SB BB", "1200 BTN SB");
    assertThat(play.last(PotsDistributed.class).rake()).isEqualTo(100);
  }

  @Test
  void rule46_no_flop_no_rake() {
    Play play = threeHanded().rake(500, 300).deal().raises("BTN", 600).folds("SB", "BB");
    assertThat(play.last(PotsDistributed.class).rake()).isZero();
  }

  @Test
  void rule46_rake_is_taken_in_whole_chips() {
    Play play = calledForSixHundred(threeHanded().rake(500, 300).chipUnit(50)).checksDown();
    assertThat(play.last(PotsDistributed.class).rake()).isEqualTo(50);
  }
}
