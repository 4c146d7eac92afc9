package dev.holdfast.poker.hand;

import static dev.holdfast.poker.hand.Refusal.BETTING_NOT_REOPENED;

import org.junit.jupiter.api.Test;

/** Section C of the rules: an all-in below a full raise does not reopen the betting. */
class ReopeningTest {

  @Test
  void rule30_a_short_all_in_raise_does_not_reopen() {
    Play play = Table.blinds(100, 200).players("BTN 9000, SB 650, BB 9000, UTG 9000").deal();
    play.raises("UTG", 600).folds("BTN").allIn("SB").asks("BB").minRaise(1050);
    play.calls("BB").asks("UTG").toCall(50).mayNotRaise(BETTING_NOT_REOPENED);
  }

  private static Play limpAndShortAllIn() {
    return Table.blinds(2000, 4000)
        .players("C 7500, SB 50000, BB 50000, A 50000")
        .deal()
        .calls("A")
        .allIn("C")
        .folds("SB")
        .asks("BB")
        .minRaise(11500);
  }

  @Test
  void rule31_a_limper_may_not_raise_a_short_all_in_that_was_only_called() {
    limpAndShortAllIn().calls("BB").asks("A").toCall(3500).mayNotRaise(BETTING_NOT_REOPENED);
  }

  @Test
  void rule31_a_limper_may_raise_again_once_somebody_has_raised_in_full() {
    limpAndShortAllIn().raises("BB", 11500).asks("A").minRaise(15500);
  }

  private static Play twoShortAllIns() {
    return Table.blinds(50, 100)
        .players("E 9000, A 9000, B 225, C 9000, D 300")
        .deal()
        .goesTo(Street.FLOP)
        .bets("A", 100)
        .allIn("B")
        .calls("C")
        .allIn("D")
        .calls("E");
  }

  @Test
  void rule32_short_all_ins_that_add_up_to_a_full_raise_reopen_for_whoever_faces_it() {
    twoShortAllIns().asks("A").toCall(100).minRaise(300);
  }

  @Test
  void rule33_but_not_for_whoever_faces_less() {
    twoShortAllIns().calls("A").asks("C").toCall(75).mayNotRaise(BETTING_NOT_REOPENED);
  }

  @Test
  void rule33_unless_somebody_raises_in_full() {
    twoShortAllIns().raises("A", 300).asks("C").toCall(175).minRaise(400);
  }

  @Test
  void rule34_two_short_all_ins_of_700_in_all_reopen_for_those_who_bet_1000() {
    Play play =
        Table.blinds(50, 100)
            .players("E 1800, A 9000, B 9000, C 9000, D 1400")
            .deal()
            .goesTo(Street.FLOP);
    play.bets("A", 500).raises("B", 1000).calls("C").allIn("D", "E").folds("A");
    play.asks("B").minRaise(2200).calls("B").asks("C").minRaise(2200);
  }

  @Test
  void rule35_a_full_all_in_raise_and_a_short_one_do_not_add_up() {
    Play play = Table.blinds(1, 2).players("BTN 900, SB 19, BB 900, UTG 16").deal();
    play.allIn("UTG").calls("BTN").allIn("SB").calls("BB");
    play.asks("BTN").toCall(3).mayNotRaise(BETTING_NOT_REOPENED);
  }

  private static Play shortOpeningBet() {
    return Table.blinds(50, 100)
        .players("D 9000, A 9000, B 140, C 9000")
        .deal()
        .goesTo(Street.FLOP)
        .checks("A")
        .allIn("B");
  }

  @Test
  void rule36_a_short_all_in_bet_may_be_raised_by_whoever_has_not_acted() {
    shortOpeningBet().asks("C").minRaise(140);
  }

  @Test
  void rule36_a_short_all_in_bet_does_not_reopen_for_whoever_checked() {
    shortOpeningBet().calls("C").folds("D").asks("A").toCall(40).mayNotRaise(BETTING_NOT_REOPENED);
  }

  @Test
  void rule37_the_big_blind_keeps_the_option_over_a_short_all_in_raise() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000, UTG 15")
        .deal()
        .allIn("UTG")
        .calls("BTN")
        .folds("SB")
        .asks("BB")
        .toCall(5)
        .minRaise(25);
  }
}
