package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardKeyTest {

  private final List<RankCounts> hands = hands();
  private final BitSet sums = new BitSet(CardKey.SUM_LIMIT);

  @Test
  void no_two_hands_of_five_to_seven_cards_have_the_same_sum_of_ranks() {
    assertThat(hands).hasSize(6_175 + 18_395 + 49_205).doesNotHaveDuplicates();
    assertThat(keepsApart(CardKey.MULTIPLIER)).isTrue();
  }

  @Test
  void no_smaller_odd_multiplier_would_do() {
    int first =
        IntStream.iterate(1, multiplier -> multiplier + 2)
            .filter(this::keepsApart)
            .findFirst()
            .orElseThrow();
    assertThat(first).isEqualTo(CardKey.MULTIPLIER);
  }

  @Test
  void five_cards_of_a_suit_are_a_flush_and_four_are_not() {
    for (int suit = 0; suit < 4; suit++) {
      long four = CardKey.of(suit) * 4;
      assertThat(CardKey.flush(four)).isZero();
      long flush = CardKey.flush(four + CardKey.of(suit));
      assertThat(flush).isNotZero();
      assertThat(CardKey.flushSuit(flush)).isEqualTo(suit);
    }
  }

  private boolean keepsApart(int multiplier) {
    int[] keys = CardKey.ofRankSets(multiplier);
    sums.clear();
    for (RankCounts hand : hands) {
      int sum = hand.sum(keys);
      if (sums.get(sum)) {
        return false;
      }
      sums.set(sum);
    }
    return true;
  }

  private static List<RankCounts> hands() {
    List<RankCounts> hands = new ArrayList<>();
    for (int cards = 7; cards >= 5; cards--) {
      hands.addAll(RankCounts.ofCards(cards));
    }
    return hands;
  }
}
