package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestFiveTest {

  @ParameterizedTest
  @CsvSource({
    "2h 5d 7s 9c Jh Kd Ah, Ah Kd Jh 9c 7s",
    "2h Td 7s 9c Th Kd 3h, Td Th Kd 9c 7s",
    "Kh Ad Ks Ac 2h 2d Qh, Ad Ac Kh Ks Qh",
    "6h Ad 6s 6c 2h 3d Qh, 6h 6s 6c Ad Qh",
    "Ah 2d 3s 4c 5h 5d Kh, 5h 4c 3s 2d Ah",
    "Ah 2d 3s 4c 5h 6d Kh, 6d 5h 4c 3s 2d",
    "2s 3s 4s 5s 6d 9s Kh, 9s 5s 4s 3s 2s",
    "2c 2d Kc Kd Kh 9h 9d, Kc Kd Kh 9h 9d",
    "Qh Qd Qs Qc 2h 2d Ah, Qh Qd Qs Qc Ah",
    "9h 8h 7h 6h 5h 9d Th, Th 9h 8h 7h 6h",
    "Ac Ah 2h 3h 4h 5h 6d, 5h 4h 3h 2h Ah"
  })
  void best_five_come_in_display_order(String cards, String best) {
    assertThat(HandRank.bestFive(Card.parseAll(cards))).isEqualTo(Card.parseAll(best));
  }

  @Test
  void best_five_are_worth_as_much_as_all() {
    for (long seed = 0; seed < 2_000; seed++) {
      List<Card> cards = Deck.shuffled(new Random(seed)).cards().subList(0, 5 + (int) (seed % 3));
      List<Card> best = HandRank.bestFive(cards);
      assertThat(cards).as("seed %d", seed).containsAll(best);
      assertThat(HandRank.of(best)).as("seed %d", seed).isEqualTo(HandRank.of(cards));
    }
  }

  @Test
  void four_cards_have_no_best_five() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HandRank.bestFive(Card.parseAll("AhKhQhJh")));
  }
}
