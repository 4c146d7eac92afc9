package dev.holdfast.poker.eval;

import static dev.holdfast.poker.eval.Category.FLUSH;
import static dev.holdfast.poker.eval.Category.FOUR_OF_A_KIND;
import static dev.holdfast.poker.eval.Category.FULL_HOUSE;
import static dev.holdfast.poker.eval.Category.HIGH_CARD;
import static dev.holdfast.poker.eval.Category.PAIR;
import static dev.holdfast.poker.eval.Category.STRAIGHT;
import static dev.holdfast.poker.eval.Category.STRAIGHT_FLUSH;
import static dev.holdfast.poker.eval.Category.THREE_OF_A_KIND;
import static dev.holdfast.poker.eval.Category.TWO_PAIR;
import static dev.holdfast.poker.eval.Evaluator.evaluate;
import static dev.holdfast.poker.eval.Evaluator.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts hands and compares each with the best of all fives in it, valued naively. */
class CensusTest {

  private static final EveryFive NAIVE = new EveryFive();
  private static final int SAMPLE = 200_000;
  private static final long SEED = 54;

  @Test
  void rule54_all_2_598_960_five_card_hands_have_7_462_values() {
    Census census = new Census();
    EveryFive.forEach(
        (a, b, c, d, e) ->
            census.count(
                evaluate(key(a) + key(b) + key(c) + key(d) + key(e), set(a, b, c, d, e)),
                NAIVE.value(a, b, c, d, e)));

    assertThat(NAIVE.classes()).isEqualTo(7_462);
    assertThat(census.disagreements()).isZero();
    assertThat(census.distinctValues()).isEqualTo(7_462);
    assertThat(census.byCategory())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                STRAIGHT_FLUSH, 40L,
                FOUR_OF_A_KIND, 624L,
                FULL_HOUSE, 3_744L,
                FLUSH, 5_108L,
                STRAIGHT, 10_200L,
                THREE_OF_A_KIND, 54_912L,
                TWO_PAIR, 123_552L,
                PAIR, 1_098_240L,
                HIGH_CARD, 1_302_540L));
  }

  @Test
  void rule54_six_cards_are_worth_the_best_five_of_them() {
    RandomGenerator random = new Random(SEED);
    for (int i = 0; i < SAMPLE; i++) {
      int[] h = deal(random, 6);
      assertThat(evaluate(set(h)))
          .as(() -> "seed " + SEED + ", " + Arrays.toString(h))
          .isEqualTo(NAIVE.best(h[0], h[1], h[2], h[3], h[4], h[5]));
    }
  }

  @Test
  void rule54_seven_cards_are_worth_the_best_five_of_them() {
    RandomGenerator random = new Random(SEED);
    for (int i = 0; i < SAMPLE; i++) {
      int[] h = deal(random, 7);
      assertThat(evaluate(h[0], h[1], h[2], h[3], h[4], h[5], h[6]))
          .as(() -> "seed " + SEED + ", " + Arrays.toString(h))
          .isEqualTo(NAIVE.best(h[0], h[1], h[2], h[3], h[4], h[5], h[6]));
    }
  }

  @Test
  @Tag("census")
  void rule54_all_133_784_560_seven_card_hands_have_4_824_values() {
    Census census = new Census();
    EveryFive.forEach((a, b, c, d, e) -> countWithTwoMore(census, a, b, c, d, e));

    assertThat(census.disagreements()).isZero();
    assertThat(census.distinctValues()).isEqualTo(4_824);
    assertThat(census.byCategory())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                STRAIGHT_FLUSH, 41_584L,
                FOUR_OF_A_KIND, 224_848L,
                FULL_HOUSE, 3_473_184L,
                FLUSH, 4_047_644L,
                STRAIGHT, 6_180_020L,
                THREE_OF_A_KIND, 6_461_620L,
                TWO_PAIR, 31_433_400L,
                PAIR, 58_627_800L,
                HIGH_CARD, 23_294_460L));
  }

  private static void countWithTwoMore(Census census, int a, int b, int c, int d, int e) {
    long fiveKeys = key(a) + key(b) + key(c) + key(d) + key(e);
    long five = set(a, b, c, d, e);
    for (int f = e + 1; f < Card.COUNT; f++) {
      for (int g = f + 1; g < Card.COUNT; g++) {
        census.count(
            evaluate(fiveKeys + key(f) + key(g), five | 1L << f | 1L << g),
            NAIVE.best(a, b, c, d, e, f, g));
      }
    }
  }

  private static int[] deal(RandomGenerator random, int cards) {
    return IntStream.generate(() -> random.nextInt(Card.COUNT))
        .distinct()
        .limit(cards)
        .sorted()
        .toArray();
  }

  private static long set(int... cards) {
    return Arrays.stream(cards).mapToLong(card -> 1L << card).sum();
  }
}
