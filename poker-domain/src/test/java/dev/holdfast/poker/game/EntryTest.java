package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryTest {

  @Test
  void rule14_a_newcomer_between_button_and_small_blind_waits_until_the_button_passes() {
    Row row = Row.of(1, 3, 4, 5);
    row.sits(2).sitsOut(2);
    assertThat(row.deal().places()).isEqualTo("button 1, small 3, big 4");
    row.sitsIn(2);
    Dealt next = row.deal();
    assertThat(next.places()).isEqualTo("button 3, small 4, big 5");
    assertThat(next.owedBy(2)).isEqualTo("post 10");
  }

  @Test
  void rule14_he_is_not_dealt_in_while_he_is_still_between() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal(); // button 1, small blind 2, big blind 3
    row.leaves(3).sits(3);
    Dealt between = row.deal();
    assertThat(between.places()).isEqualTo("button 2, small -, big 4");
    assertThat(between.seats()).containsExactly(1, 2, 4, 5);
    Dealt onTheButton = row.deal();
    assertThat(onTheButton.places()).isEqualTo("button 3, small 4, big 5");
    assertThat(onTheButton.seats()).containsExactly(1, 2, 4, 5);
    Dealt passed = row.deal();
    assertThat(passed.places()).isEqualTo("button 4, small 5, big 1");
    assertThat(passed.owedBy(3)).isEqualTo("post 10");
  }

  @Test
  void rule14_waiting_for_the_button_costs_nothing_more() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal();
    row.leaves(3).sits(3);
    row.deal();
    row.deal();
    assertThat(row.dues(3)).isEqualTo(Dues.NEWCOMER);
  }

  @Test
  void rule15_who_missed_both_blinds_posts_ten_live_and_five_dead() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal(); // button 1, small blind 2, big blind 3
    row.sitsOut(4);
    assertThat(row.deal().places()).isEqualTo("button 2, small 3, big 1");
    assertThat(row.dues(4)).isEqualTo(Dues.BIG);
    assertThat(row.deal().places()).isEqualTo("button 3, small 1, big 2");
    assertThat(row.dues(4)).isEqualTo(Dues.BOTH);
    Dealt back = row.sitsIn(4).deal();
    assertThat(back.bets()).isEqualTo("2 small_blind 5, 3 big_blind 10, 4 post 10, 4 dead_blind 5");
    assertThat(row.deal().bets()).isEqualTo("3 small_blind 5, 4 big_blind 10");
  }

  @Test
  void rule15_the_big_blind_cannot_be_made_up_between_button_and_small_blind() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sitsOut(4).deal();
    assertThat(row.sitsIn(4).deal().seats()).containsExactly(1, 2, 3);
    assertThat(row.deal().owedBy(4)).isEqualTo("post 10, dead_blind 5");
  }

  @Test
  void rule16_who_missed_only_the_small_blind_posts_five_dead() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal(); // seat 3 has the big blind
    assertThat(row.sitsOut(3).deal().places()).isEqualTo("button 2, small -, big 4");
    assertThat(row.dues(3)).isEqualTo(Dues.SMALL);
    Dealt back = row.sitsIn(3).deal();
    assertThat(back.places()).isEqualTo("button 3, small 4, big 1");
    assertThat(back.owedBy(3)).isEqualTo("dead_blind 5");
  }

  @Test
  void rule16_who_misses_both_and_comes_back_on_the_big_blind_owes_nothing_else() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sitsOut(4).deal();
    row.deal();
    row.deal(); // button 1, small blind 2, big blind 3
    assertThat(row.dues(4)).isEqualTo(Dues.BOTH);
    assertThat(row.sitsIn(4).deal().bets()).isEqualTo("3 small_blind 5, 4 big_blind 10");
    assertThat(row.dues(4)).isEqualTo(Dues.NONE);
  }

  @Test
  void rule16_who_would_rather_wait_comes_back_on_the_big_blind() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal();
    row.sitsOut(3).deal();
    row = new Row(row.game().sitIn(3, Entry.WAIT));
    for (int hand = 0; hand < 3; hand++) {
      assertThat(row.deal().seats()).containsExactly(1, 2, 4, 5);
    }
    assertThat(row.deal().bets()).isEqualTo("2 small_blind 5, 3 big_blind 10");
  }

  @Test
  void rule17_a_newcomer_posts_a_live_big_blind() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sits(9);
    Dealt dealt = row.deal();
    assertThat(dealt.places()).isEqualTo("button 2, small 3, big 4");
    assertThat(dealt.owedBy(9)).isEqualTo("post 10");
    assertThat(row.dues(9)).isEqualTo(Dues.NONE);
  }

  @Test
  void rule17_a_newcomer_on_the_big_blind_posts_only_that() {
    Row row = Row.of(1, 2, 3);
    row.deal();
    assertThat(row.sits(4).deal().bets()).isEqualTo("3 small_blind 5, 4 big_blind 10");
  }

  @Test
  void a_newcomer_who_waits_is_dealt_in_when_the_big_blind_comes() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sits(9, Entry.WAIT);
    assertThat(row.deal().seats()).containsExactly(1, 2, 3, 4);
    assertThat(row.deal().bets()).isEqualTo("4 small_blind 5, 9 big_blind 10");
  }

  @Test
  void newcomers_in_a_row_take_the_big_blind_in_turn() {
    Row row = Row.of(1, 2);
    row.deal();
    row.sits(3, Entry.WAIT).sits(4, Entry.WAIT);
    assertThat(row.deal().places()).isEqualTo("button 1, small 2, big 3");
    assertThat(row.deal().places()).isEqualTo("button 2, small 3, big 4");
  }
}
