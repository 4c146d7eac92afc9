package dev.holdfast.poker.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

  @Test
  void every_card_is_read_back_as_it_is_written() {
    assertThat(Card.all()).hasSize(52).doesNotHaveDuplicates();
    assertThat(Card.all()).allSatisfy(card -> assertThat(Card.parse(card + "")).isSameAs(card));
  }

  @Test
  void every_card_is_found_at_its_index() {
    assertThat(Card.all()).allSatisfy(card -> assertThat(Card.at(card.index())).isSameAs(card));
    assertThat(Card.of(Rank.TWO, Suit.CLUBS).index()).isZero();
    assertThat(Card.of(Rank.ACE, Suit.SPADES).index()).isEqualTo(51);
  }

  @Test
  void cards_are_read_with_and_without_blanks() {
    assertThat(Card.parseAll("Ah Kd")).isEqualTo(Card.parseAll("AhKd"));
    assertThat(Card.parseAll("Ah Kd"))
        .containsExactly(Card.of(Rank.ACE, Suit.HEARTS), Card.of(Rank.KING, Suit.DIAMONDS));
    assertThat(Card.parseAll("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "Ahh", "1h", "ah", "AH", "hA", "??", "10h"})
  void other_texts_are_not_cards(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Card.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AhK", "AhKx", "Ah????"})
  void other_texts_are_not_several_cards(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Card.parseAll(text));
  }
}
