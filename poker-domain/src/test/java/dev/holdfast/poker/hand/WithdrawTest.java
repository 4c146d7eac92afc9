package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A player who is removed from the table folds at once, whoever's turn it is. */
class WithdrawTest {

  private static Table fourHanded() {
    return Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 1000, UTG 1000");
  }

  @Test
  void the_turn_stays_where_it_is() {
    fourHanded()
        .deal()
        .asks("UTG")
        .withdraws("SB")
        .asks("UTG")
        .raises("UTG", 30)
        .withdraws("BTN")
        .asks("BB");
  }

  @Test
  void the_turn_passes_on_when_it_was_theirs() {
    fourHanded().noFreeFolds().deal().calls("UTG").withdraws("BTN").asks("SB");
  }

  @Test
  void it_is_possible_where_folding_for_free_is_not() {
    Play play = fourHanded().noFreeFolds().deal().calls("UTG", "BTN", "SB").withdraws("BB");
    play.asks("SB");
    assertThat(play.hand().street()).isEqualTo(Street.FLOP);
  }

  @Test
  void the_last_one_left_wins() {
    fourHanded()
        .deal()
        .raises("UTG", 40)
        .withdraws("SB")
        .withdraws("BTN")
        .withdraws("BB")
        .isOver()
        .stacks("UTG 1015");
  }

  @Test
  void it_closes_the_betting_when_only_all_in_players_are_left_against_one() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 40, BB 1000")
        .deal()
        .raises("BTN", 100)
        .allIn("SB")
        .withdraws("BB")
        .isOver()
        .pots("90 BTN SB")
        .uncalled("BTN 60");
  }

  @Test
  void whoever_is_all_in_keeps_the_claim() {
    fourHanded().deal().allIn("UTG").refuses("UTG", new Action.Withdraw(), NOTHING);
  }

  @Test
  void nobody_withdraws_twice_or_from_a_hand_that_is_over() {
    fourHanded()
        .deal()
        .folds("UTG")
        .refuses("UTG", new Action.Withdraw(), NOTHING)
        .folds("BTN", "SB")
        .refuses("BB", new Action.Withdraw(), Refusal.HAND_OVER);
  }

  private static final Refusal NOTHING = Refusal.NOTHING_TO_WITHDRAW;
}
