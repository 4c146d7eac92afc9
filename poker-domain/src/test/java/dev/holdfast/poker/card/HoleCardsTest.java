package dev.holdfast.poker.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoleCardsTest {

  @Test
  void hole_cards_are_read_in_the_order_they_were_dealt() {
    HoleCards cards = HoleCards.parse("AhKd");
    assertThat(cards.cards()).containsExactly(Card.parse("Ah"), Card.parse("Kd"));
    assertThat(cards.notation()).isEqualTo("AhKd");
  }

  @Test
  void printing_hole_cards_gives_none_of_them_away() {
    assertThat(HoleCards.parse("AhKd")).hasToString(HoleCards.parse("2c7s").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ah", "AhKdQs", "AhAh"})
  void a_player_holds_two_different_cards(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> HoleCards.parse(text));
  }
}
