package dev.holdfast.poker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we are measured against answers the same questions, and answers them right. */
class BaselinesTest {

  private final RandomHands hands = new RandomHands(8);
  private final SevenCards holdfast = new Holdfast();

  @Test
  void the_best_of_21_is_right() {
    assertThat(hands.differences(holdfast, new BestOf21())).isZero();
  }

  @Test
  void prime_products_are_right() {
    assertRight(new PrimeProducts());
  }

  @Test
  @Tag("census")
  void the_state_walk_is_right() {
    assertRight(new StateWalk());
  }

  @Test
  void our_way_in_sequence_is_our_way_one_by_one() {
    assertRight(holdfast);
  }

  @Test
  void in_sequence_each_hand_is_met_once() {
    assertThat(Sixteenth.sum((a, b, c, d, e, f, g) -> 1)).isEqualTo(Sixteenth.HANDS);
  }

  private void assertRight(SevenCards way) {
    assertThat(hands.differences(holdfast, way)).isZero();
    SevenCards oneByOne = (a, b, c, d, e, f, g) -> way.value(a, b, c, d, e, f, g);
    assertThat(Sixteenth.sum(way)).isEqualTo(Sixteenth.sum(oneByOne));
  }
}
