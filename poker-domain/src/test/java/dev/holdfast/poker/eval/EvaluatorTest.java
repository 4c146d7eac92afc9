package dev.holdfast.poker.eval;

import static dev.holdfast.poker.eval.Evaluator.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  @Test
  void every_way_to_ask_has_the_same_answer() {
    for (long seed = 0; seed < 2_000; seed++) {
      List<Card> cards = Deck.shuffled(new Random(seed)).cards().subList(0, 7);
      int[] c = cards.stream().mapToInt(Card::index).toArray();
      long set = cards.stream().mapToLong(card -> 1L << card.index()).sum();
      long keys = cards.stream().mapToLong(card -> key(card.index())).sum();

      int value = HandRank.of(cards).value();
      assertThat(Evaluator.evaluate(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
          .as("seed %d", seed)
          .isEqualTo(value);
      assertThat(Evaluator.evaluate(set)).as("seed %d", seed).isEqualTo(value);
      assertThat(Evaluator.evaluate(keys, set)).as("seed %d", seed).isEqualTo(value);
    }
  }

  @Test
  void a_flush_is_possible_as_long_as_the_cards_to_come_can_make_it() {
    long three = key(0) + key(4) + key(8);
    long pair = key(13) + key(14);

    assertThat(Evaluator.canBeFlush(three + pair, 2)).isTrue();
    assertThat(Evaluator.canBeFlush(three + pair, 1)).isFalse();
    assertThat(Evaluator.canBeFlush(three + pair + key(12) + key(16), 0)).isTrue();
    assertThat(Evaluator.canBeFlush(three + pair + key(12) + key(17), 0)).isFalse();
    assertThat(Evaluator.canBeFlush(key(0), 4)).isTrue();
  }

  @Test
  void without_a_flush_the_ranks_are_enough() {
    for (long seed = 0; seed < 2_000; seed++) {
      List<Card> cards = Deck.shuffled(new Random(seed)).cards().subList(0, 7);
      long keys = cards.stream().mapToLong(card -> key(card.index())).sum();
      if (!Evaluator.canBeFlush(keys, 0)) {
        assertThat(Evaluator.evaluateWithoutFlush(keys))
            .as("seed %d", seed)
            .isEqualTo(HandRank.of(cards).value());
      }
    }
  }
}
