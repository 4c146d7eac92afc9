package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ButtonTest {

  @Test
  void at_the_first_hand_the_button_is_on_the_lowest_seat_and_nobody_posts() {
    assertThat(new Dealt(Row.of(1, 4, 6, 9).game().nextSetup()).bets())
        .isEqualTo("4 small_blind 5, 6 big_blind 10");
    assertThat(Row.of(1, 4, 6, 9).deal().places()).isEqualTo("button 1, small 4, big 6");
  }

  @Test
  void who_is_not_dealt_in_does_not_get_the_first_button() {
    Row row = Row.of(1, 2, 3, 4, 5).sitsOut(1).busts(2);
    assertThat(row.deal().places()).isEqualTo("button 3, small 4, big 5");
  }

  @Test
  void button_and_blinds_go_round_the_table() {
    Row row = Row.of(0, 3, 7, 9);
    assertThat(row.deal().places()).isEqualTo("button 0, small 3, big 7");
    assertThat(row.deal().places()).isEqualTo("button 3, small 7, big 9");
    assertThat(row.deal().places()).isEqualTo("button 7, small 9, big 0");
    assertThat(row.deal().places()).isEqualTo("button 9, small 0, big 3");
    assertThat(row.deal().places()).isEqualTo("button 0, small 3, big 7");
  }

  @Test
  void rule02_heads_up_the_button_posts_the_small_blind_and_is_dealt_last() {
    Row row = Row.of(2, 5);
    Dealt first = row.deal();
    assertThat(first.places()).isEqualTo("button 2, small 2, big 5");
    assertThat(first.setup().dealingOrder()).containsExactly(5, 2);
    assertThat(row.deal().places()).isEqualTo("button 5, small 5, big 2");
    assertThat(row.deal().places()).isEqualTo("button 2, small 2, big 5");
  }

  @Test
  void rule03_the_button_busts_and_the_small_blind_gets_the_big_one() {
    Row row = Row.of(1, 2, 3);
    row.deal();
    assertThat(row.busts(1).deal().places()).isEqualTo("button 3, small 3, big 2");
  }

  @Test
  void rule03_the_small_blind_busts_and_the_button_gets_the_big_one() {
    Row row = Row.of(1, 2, 3);
    row.deal();
    assertThat(row.busts(2).deal().places()).isEqualTo("button 3, small 3, big 1");
  }

  @Test
  void rule03_the_big_blind_busts_and_the_button_gets_it() {
    Row row = Row.of(1, 2, 3);
    row.deal();
    assertThat(row.busts(3).deal().places()).isEqualTo("button 2, small 2, big 1");
    assertThat(row.deal().places()).isEqualTo("button 1, small 1, big 2");
  }

  @Test
  void a_third_player_left_of_the_big_blind_gets_it_next() {
    Row row = Row.of(1, 2);
    row.deal();
    assertThat(row.sits(3).deal().places()).isEqualTo("button 1, small 2, big 3");
  }

  @Test
  void a_third_player_where_the_button_would_be_waits_for_the_big_blind_to_come() {
    Row row = Row.of(1, 3);
    row.deal();
    row.sits(2);
    assertThat(row.deal().places()).isEqualTo("button 3, small 3, big 1");
    assertThat(row.deal().places()).isEqualTo("button 3, small 1, big 2");
    assertThat(row.deal().places()).isEqualTo("button 1, small 2, big 3");
  }

  @Test
  void rule12_the_big_blind_busts_and_its_small_blind_and_button_are_dead() {
    Row row = Row.of(1, 2, 3, 4);
    assertThat(row.deal().places()).isEqualTo("button 1, small 2, big 3");
    row.busts(3);
    assertThat(row.deal().places()).isEqualTo("button 2, small -, big 4");
    assertThat(row.deal().places()).isEqualTo("button 3, small 4, big 1");
    assertThat(row.deal().places()).isEqualTo("button 4, small 1, big 2");
  }

  @Test
  void rule12_an_emptied_seat_is_as_dead_as_a_busted_one() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.leaves(3);
    assertThat(row.deal().places()).isEqualTo("button 2, small -, big 4");
    assertThat(row.deal().places()).isEqualTo("button 3, small 4, big 1");
  }

  @Test
  void rule13_the_small_blind_busts_and_its_button_is_dead() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    Dealt next = row.busts(2).deal();
    assertThat(next.places()).isEqualTo("button 2, small 3, big 4");
    assertThat(next.setup().dealingOrder()).containsExactly(3, 4, 1);
    assertThat(row.deal().places()).isEqualTo("button 3, small 4, big 1");
  }

  @Test
  void both_blinds_leave_and_the_table_still_goes_on_by_the_big_blind() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal();
    row.leaves(2).leaves(3);
    assertThat(row.deal().places()).isEqualTo("button 2, small -, big 4");
    assertThat(row.deal().places()).isEqualTo("button 3, small 4, big 5");
    assertThat(row.deal().places()).isEqualTo("button 4, small 5, big 1");
  }

  @Test
  void a_moving_button_passes_over_a_busted_small_blind() {
    Row row = Row.of(GameRules.blinds(5, 10).withDeadButton(false), 1, 2, 3, 4);
    row.deal();
    assertThat(row.busts(2).deal().places()).isEqualTo("button 3, small 4, big 1");
  }

  @Test
  void a_moving_button_leaves_no_blind_dead() {
    Row row = Row.of(GameRules.blinds(5, 10).withDeadButton(false), 1, 2, 3, 4);
    row.deal();
    assertThat(row.busts(3).deal().places()).isEqualTo("button 2, small 4, big 1");
    assertThat(row.deal().places()).isEqualTo("button 4, small 1, big 2");
  }

  @Test
  void a_moving_button_goes_on_once_more_before_anybody_posts_the_big_blind_twice_running() {
    Row row = Row.of(GameRules.blinds(5, 10).withDeadButton(false), 1, 2, 3, 4);
    row.deal();
    row.sitsOut(3).deal();
    assertThat(row.sitsIn(3).deal().places()).isEqualTo("button 4, small 1, big 2");
  }
}
