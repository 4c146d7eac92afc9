package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.game.Ante.Order;
import dev.holdfast.poker.hand.Stack;
import org.junit.jupiter.api.Test;

class SetupTest {

  private static final GameRules RULES = GameRules.blinds(500, 1000);

  @Test
  void rule08_by_default_the_big_blind_comes_before_its_ante() {
    assertThat(Row.of(RULES.withAnte(Ante.bigBlind(1000)), 1, 2, 3).deal().bets())
        .isEqualTo("2 small_blind 500, 3 big_blind 1000, 3 big_blind_ante 1000");
  }

  @Test
  void rule08_the_ante_may_come_first() {
    Ante ante = Ante.bigBlind(1000).in(Order.ANTE_FIRST);
    assertThat(Row.of(RULES.withAnte(ante), 1, 2, 3).deal().bets())
        .isEqualTo("3 big_blind_ante 1000, 2 small_blind 500, 3 big_blind 1000");
  }

  @Test
  void rule08_a_short_stack_owes_the_full_amounts() {
    Game game = Game.of(RULES.withAnte(Ante.bigBlind(1000)));
    Row row = new Row(game.sit(0, 9000, Entry.POST).sit(1, 1500, Entry.POST));
    Dealt dealt = row.deal();
    assertThat(dealt.owedBy(1)).isEqualTo("big_blind 1000, big_blind_ante 1000");
    assertThat(dealt.setup().stacks()).containsExactly(new Stack(0, 9000), new Stack(1, 1500));
  }

  @Test
  void rule10_everyones_ante_comes_before_the_blinds_from_the_left_of_the_button() {
    GameRules rules = GameRules.blinds(10, 20).withAnte(Ante.each(5));
    assertThat(Row.of(rules, 1, 2, 3).deal().bets())
        .isEqualTo("2 ante 5, 3 ante 5, 1 ante 5, 2 small_blind 10, 3 big_blind 20");
  }

  @Test
  void antes_are_owed_with_a_dead_small_blind_and_a_live_post_too() {
    Row row = Row.of(GameRules.blinds(5, 10).withAnte(Ante.each(1)), 1, 2, 3, 4);
    row.deal();
    assertThat(row.busts(3).sits(9).deal().bets())
        .isEqualTo("4 ante 1, 9 ante 1, 1 ante 1, 2 ante 1, 4 big_blind 10, 9 post 10");
  }

  @Test
  void the_big_blind_pays_the_ante_for_all_when_the_small_blind_is_dead() {
    Row row = Row.of(GameRules.blinds(5, 10).withAnte(Ante.bigBlind(10)), 1, 2, 3, 4);
    row.deal();
    assertThat(row.busts(3).deal().bets()).isEqualTo("4 big_blind 10, 4 big_blind_ante 10");
  }

  @Test
  void a_dead_button_pays_no_ante() {
    Row row = Row.of(GameRules.blinds(5, 10).withAnte(Ante.button(10)), 1, 2, 3, 4);
    assertThat(row.deal().bets()).isEqualTo("2 small_blind 5, 3 big_blind 10, 1 button_ante 10");
    assertThat(row.busts(2).deal().bets()).isEqualTo("3 small_blind 5, 4 big_blind 10");
  }

  @Test
  void rule18_under_the_gun_straddles_twice_the_big_blind() {
    assertThat(Row.of(1, 2, 3, 4).deal(Straddle.UNDER_THE_GUN).bets())
        .isEqualTo("2 small_blind 5, 3 big_blind 10, 4 straddle 20");
    assertThat(Row.of(1, 2, 3).deal(Straddle.UNDER_THE_GUN).owedBy(1)).isEqualTo("straddle 20");
  }

  @Test
  void rule18_the_button_may_straddle_unless_it_is_dead() {
    Row row = Row.of(1, 2, 3, 4);
    assertThat(row.deal(Straddle.BUTTON).owedBy(1)).isEqualTo("straddle 20");
    assertThat(row.busts(2).deal(Straddle.BUTTON).bets())
        .isEqualTo("3 small_blind 5, 4 big_blind 10");
  }

  @Test
  void rule18_nobody_straddles_heads_up() {
    assertThat(Row.of(1, 2).deal(Straddle.UNDER_THE_GUN).bets())
        .isEqualTo("1 small_blind 5, 2 big_blind 10");
    assertThat(Row.of(1, 2).deal(Straddle.BUTTON).bets())
        .isEqualTo("1 small_blind 5, 2 big_blind 10");
  }

  @Test
  void rule18_a_straddle_covers_a_newcomers_post() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    assertThat(row.sits(9).deal(Straddle.UNDER_THE_GUN).bets())
        .isEqualTo("3 small_blind 5, 4 big_blind 10, 9 straddle 20");
  }
}
