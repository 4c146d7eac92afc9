package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComingAndGoingTest {

  @Test
  void who_sits_out_and_in_again_before_a_blind_passes_owes_nothing() {
    Row row = Row.of(1, 2, 3, 4, 5, 6);
    row.deal(); // big blind 3
    row.sitsOut(6).deal();
    Dealt back = row.sitsIn(6).deal();
    assertThat(back.seats()).contains(6);
    assertThat(back.owedBy(6)).isEmpty();
  }

  @Test
  void who_sits_out_during_a_hand_and_in_again_before_the_next_misses_nothing() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sitsOut(4).sitsIn(4);
    assertThat(row.deal().places()).isEqualTo("button 2, small 3, big 4");
  }

  @Test
  void leaving_and_sitting_down_again_saves_no_blind() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.leaves(4);
    assertThat(row.deal().big()).isEqualTo(1);
    row.sits(4).deal();
    assertThat(row.deal().owedBy(4)).isEqualTo("post 10");
  }

  @Test
  void who_was_never_dealt_in_is_a_newcomer_after_sitting_out() {
    Row row = Row.of(1, 2, 3, 4, 5).sitsOut(5);
    row.deal();
    row.deal();
    assertThat(row.dues(5)).isEqualTo(Dues.NEWCOMER);
  }

  @Test
  void who_rebuys_before_the_blinds_pass_owes_nothing() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.busts(3).rebuys(3);
    assertThat(row.deal().places()).isEqualTo("button 2, small 3, big 4");
  }

  @Test
  void who_rebuys_after_the_small_blind_passed_owes_it() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.busts(3).deal();
    assertThat(row.rebuys(3).deal().owedBy(3)).isEqualTo("dead_blind 5");
  }

  @Test
  void heads_up_a_rebuy_goes_on_at_once() {
    Row row = Row.of(1, 2);
    row.deal();
    row.busts(2);
    assertThat(row.game().canDeal()).isFalse();
    assertThat(row.rebuys(2).deal().places()).isEqualTo("button 2, small 2, big 1");
  }

  @Test
  void a_player_left_alone_and_a_waiting_newcomer_play() {
    Row row = Row.of(1, 3);
    row.deal();
    row.leaves(3).sits(2, Entry.WAIT);
    assertThat(row.deal().bets()).isEqualTo("2 small_blind 5, 1 big_blind 10");
  }

  @Test
  void waiting_newcomers_who_are_alone_begin_afresh() {
    Row row = Row.of(1, 3);
    row.deal();
    row.leaves(1).leaves(3).sits(2, Entry.WAIT).sits(5, Entry.WAIT).sits(7, Entry.WAIT);
    assertThat(row.deal().bets()).isEqualTo("2 small_blind 5, 5 big_blind 10");
  }

  @Test
  void with_a_moving_button_newcomers_come_in_on_the_big_blind_or_behind_it() {
    Row row = Row.of(GameRules.blinds(5, 10).withDeadButton(false), 1, 3, 5);
    row.deal(); // button 1, small blind 3, big blind 5
    row.sits(4).sits(2);
    Dealt dealt = row.deal();
    assertThat(dealt.places()).isEqualTo("button 3, small 5, big 1");
    assertThat(dealt.seats()).containsExactly(1, 2, 3, 5);
    assertThat(dealt.owedBy(2)).isEqualTo("post 10");
    assertThat(row.deal().places()).isEqualTo("button 5, small 1, big 2");
  }
}
