package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import org.junit.jupiter.api.Test;

/** Section A of the rules: blinds, antes, straddles and the order of action. */
class BlindsAndOrderTest {

  private static final String SIX_WITH_1000 =
      "BTN 1000, SB 1000, BB 1000, UTG 1000, HJ 1000, CO 1000";

  @Test
  void rule01_before_the_flop_the_first_left_of_the_big_blind_begins_later_left_of_the_button() {
    Table.blinds(5, 10)
        .players(SIX_WITH_1000)
        .deal()
        .asks("UTG")
        .calls("UTG", "HJ", "CO", "BTN")
        .folds("SB")
        .checks("BB")
        .asks("BB");
  }

  @Test
  void rule01_the_button_counts_as_a_position_even_when_nobody_sits_there() {
    Table.blinds(5, 10)
        .players("BTN -, SB 1000, BB 1000, UTG 1000")
        .deal()
        .asks("UTG")
        .calls("UTG", "SB")
        .checks("BB")
        .asks("SB");
  }

  @Test
  void rule02_heads_up_the_button_posts_the_small_blind_acts_first_and_afterwards_last() {
    Play play =
        Table.blinds(5, 10)
            .players("BTN 1000, BB 1000")
            .deal()
            .asks("BTN")
            .toCall(5)
            .calls("BTN")
            .checks("BB");
    play.asks("BB");
    assertThat(play.player("BTN").cards().second()).isEqualTo(play.hand().save().deck().card(3));
  }

  @Test
  void rule04_the_big_blind_may_raise_when_everyone_only_called() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000")
        .deal()
        .calls("BTN", "SB")
        .asks("BB")
        .toCall(0)
        .minRaise(20)
        .maxRaise(1000);
  }

  @Test
  void rule05_a_short_all_in_big_blind_does_not_lower_the_price() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 6")
        .deal()
        .asks("BTN")
        .toCall(10)
        .minRaise(20)
        .calls("BTN", "SB")
        .checksDown()
        .pots("18 BTN SB BB", "8 BTN SB");
  }

  @Test
  void rule06_a_player_who_covers_everyone_is_not_asked() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 3, BB 1000")
        .cards("SB AhAd, BB 7c2d")
        .board("Ks Qs 8h 5d 4c")
        .deal()
        .folds("BTN")
        .isOver()
        .pots("6 SB BB")
        .uncalled("BB 7")
        .stacks("BTN 1000, SB 6, BB 997");
  }

  @Test
  void rule07_heads_up_against_a_big_blind_of_6_the_small_blind_risks_6_in_all() {
    Play play = Table.blinds(5, 10).players("BTN 1000, BB 6").deal();
    play.asks("BTN").toCall(5).mayNotRaise(Refusal.NOBODY_LEFT_TO_RAISE);
    play.calls("BTN").isOver().pots("12 BTN BB").uncalled("BTN 4");
  }

  @Test
  void rule07_heads_up_a_big_blind_of_3_is_covered_already() {
    Table.blinds(5, 10)
        .players("BTN 1000, BB 3")
        .deal()
        .isOver()
        .pots("6 BTN BB")
        .uncalled("BTN 2");
  }

  @Test
  void rule08_a_short_big_blind_pays_the_blind_first_where_the_blind_comes_first() {
    Play play =
        Table.blinds(500, 1000)
            .players("BTN 9000, SB 9000, BB 1500")
            .owes("BB", Kind.BIG_BLIND_ANTE, 1000)
            .deal();
    assertThat(play.player("BB").bet()).isEqualTo(1000);
    assertThat(play.player("BB").dead()).isEqualTo(500);
  }

  @Test
  void rule08_a_short_big_blind_pays_the_ante_first_where_the_ante_comes_first() {
    Play play =
        Table.blinds(500, 1000)
            .players("BTN 9000, SB 9000, BB 1500")
            .owesFirst("BB", Kind.BIG_BLIND_ANTE, 1000)
            .deal();
    assertThat(play.player("BB").dead()).isEqualTo(1000);
    assertThat(play.player("BB").bet()).isEqualTo(500);
    play.asks("BTN").toCall(1000);
  }

  @Test
  void rule08_the_ante_is_in_the_main_pot_only() {
    Table.blinds(500, 1000)
        .players("BTN 9000, SB 9000, BB 1500")
        .owesFirst("BB", Kind.BIG_BLIND_ANTE, 1000)
        .deal()
        .calls("BTN", "SB")
        .checksDown()
        .pots("2500 BTN SB BB", "1000 BTN SB");
  }

  @Test
  void rule08_a_player_who_could_only_pay_the_ante_plays_for_the_ante() {
    Table.blinds(500, 1000)
        .players("BTN 9000, SB 9000, BB 800")
        .owesFirst("BB", Kind.BIG_BLIND_ANTE, 1000)
        .deal()
        .calls("BTN", "SB")
        .checksDown()
        .pots("800 BTN SB BB", "2000 BTN SB");
  }

  @Test
  void rule09_one_thousand_can_win_the_whole_big_blind_ante() {
    Table.blinds(4000, 8000)
        .players("BTN 90000, SB 90000, BB 90000, UTG 1000")
        .owes("BB", Kind.BIG_BLIND_ANTE, 8000)
        .cards("UTG AhAd, SB 7c2d, BB 7h3d")
        .board("Ks Qs 8h 5d 4c")
        .deal()
        .allIn("UTG")
        .folds("BTN")
        .calls("SB")
        .checks("BB")
        .goesTo(Street.RIVER)
        .checksDown()
        .stacks("UTG 11000");
  }

  @Test
  void rule10_antes_are_not_part_of_the_bet() {
    Play play =
        Table.blinds(10, 20)
            .players("BTN 100, SB 100, BB 100")
            .everyoneAntes(5)
            .deal()
            .potIs(45)
            .asks("BTN")
            .toCall(20)
            .minRaise(40)
            .maxRaise(95)
            .calls("BTN");
    assertThat(play.player("BTN").stack()).isEqualTo(75);
  }

  @Test
  void rule11_a_partial_ante_plays_for_as_much_of_everyone_elses() {
    Table.blinds(10, 20)
        .players("BTN 500, SB 500, BB 500, UTG 4, CO 500")
        .everyoneAntes(10)
        .deal()
        .folds("CO", "BTN", "SB")
        .isOver()
        .pots("20 BB UTG", "44 BB")
        .uncalled("BB 10");
  }

  @Test
  void rule15_missed_blinds_are_10_live_and_5_dead() {
    Table cutoffReturns =
        Table.blinds(5, 10)
            .players(SIX_WITH_1000)
            .owes("CO", Kind.POST, 10)
            .owes("CO", Kind.DEAD_BLIND, 5);
    cutoffReturns.deal().potIs(30).asks("UTG").raises("UTG", 30).folds("HJ").asks("CO").toCall(20);
    cutoffReturns.deal().calls("UTG", "HJ").asks("CO").toCall(0).minRaise(20);
  }

  @Test
  void rule16_a_missed_small_blind_is_dead_and_lowers_no_price() {
    Table.blinds(5, 10)
        .players(SIX_WITH_1000)
        .owes("CO", Kind.DEAD_BLIND, 5)
        .deal()
        .potIs(20)
        .asks("UTG")
        .folds("UTG", "HJ")
        .asks("CO")
        .toCall(10);
  }

  @Test
  void rule17_a_live_post_has_nothing_to_call_and_may_raise_to_20() {
    Table.blinds(5, 10)
        .players(SIX_WITH_1000)
        .owes("CO", Kind.POST, 10)
        .deal()
        .asks("UTG")
        .folds("UTG", "HJ")
        .asks("CO")
        .toCall(0)
        .minRaise(20);
  }

  @Test
  void rule18_a_straddle_acts_last_before_the_flop() {
    Table.blinds(5, 10)
        .players(SIX_WITH_1000)
        .owes("UTG", Kind.STRADDLE, 20)
        .deal()
        .asks("HJ")
        .toCall(20)
        .calls("HJ", "CO", "BTN", "SB", "BB")
        .asks("UTG")
        .toCall(0)
        .checks("UTG")
        .asks("SB")
        .minRaise(10);
  }

  @Test
  void rule18_a_raise_over_a_straddle_of_20_is_to_40_or_where_the_house_says_so_to_30() {
    Table straddled = Table.blinds(5, 10).players(SIX_WITH_1000).owes("UTG", Kind.STRADDLE, 20);
    straddled.deal().asks("HJ").minRaise(40);
    straddled.straddleRaise(StraddleRaise.BY_BIG_BLIND).deal().asks("HJ").minRaise(30);
  }

  @Test
  void rule18_over_a_double_straddle_the_larger_one_counts() {
    Table.blinds(5, 10)
        .players(SIX_WITH_1000)
        .owes("UTG", Kind.STRADDLE, 20)
        .owes("HJ", Kind.STRADDLE, 40)
        .deal()
        .asks("CO")
        .toCall(40)
        .minRaise(80);
  }
}
