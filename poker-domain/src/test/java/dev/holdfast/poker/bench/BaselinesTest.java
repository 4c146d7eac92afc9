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
    assertThat(Sixteenth.sum(new Counted())).isEqualTo(Sixteenth.HANDS);
  }

  private void assertRight(SevenCards way) {
    assertThat(hands.differences(holdfast, way)).isZero();
    SevenCards oneByOne = new OneByOne(way);
    assertThat(Sixteenth.sum(way)).isEqualTo(Sixteenth.sum(oneByOne));
  }

  /** Another way, without what it does for hands in sequence. */
  private static final class OneByOne extends SevenCards {
    private final SevenCards way;

    OneByOne(SevenCards way) {
      this.way = way;
    }

    @Override
    int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
      return way.value(c0, c1, c2, c3, c4, c5, c6);
    }
  }

  /** Every hand is worth one. */
  private static final class Counted extends SevenCards {
    @Override
    int value(int c0, int c1, int c2, int c3, int c4, int c5, int c6) {
      return 1;
    }
  }
}
