package dev.holdfast.poker.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {

  @Test
  void a_shuffled_deck_has_all_52_cards_once() {
    assertThat(Deck.shuffled(new Random(1)).cards())
        .containsExactlyInAnyOrderElementsOf(Card.all());
  }

  @Test
  void the_same_seed_gives_the_same_deck_and_another_seed_another() {
    assertThat(Deck.shuffled(new Random(1)))
        .isEqualTo(Deck.shuffled(new Random(1)))
        .hasSameHashCodeAs(Deck.shuffled(new Random(1)))
        .isNotEqualTo(Deck.shuffled(new Random(2)));
  }

  @Test
  void in_52_000_decks_every_card_lies_in_every_place_about_1_000_times() {
    int[][] seen = new int[Card.COUNT][Card.COUNT];
    Random random = new Random(52);
    for (int deal = 0; deal < 52_000; deal++) {
      Deck deck = Deck.shuffled(random);
      for (int place = 0; place < Card.COUNT; place++) {
        seen[place][deck.card(place).index()]++;
      }
    }
    // six standard deviations of 31 either way
    assertThat(Stream.of(seen).flatMapToInt(IntStream::of).boxed())
        .allSatisfy(times -> assertThat(times).isBetween(810, 1190));
  }

  @Test
  void a_deck_can_begin_with_given_cards() {
    Deck deck = Deck.startingWith(Card.parseAll("AhKd2c"));
    assertThat(deck.cards()).startsWith(Card.parse("Ah"), Card.parse("Kd"), Card.parse("2c"));
    assertThat(deck.cards()).containsExactlyInAnyOrderElementsOf(Card.all());
    assertThat(deck.card(3)).isEqualTo(Card.parse("2d"));
  }

  @Test
  void no_card_is_in_a_deck_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deck.startingWith(Card.parseAll("AhKdAh")));
  }

  @Test
  void a_deck_cannot_be_changed() {
    assertThatThrownBy(() -> Deck.shuffled(new Random(1)).cards().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void printing_a_deck_gives_none_of_its_cards_away() {
    assertThat(Deck.shuffled(new Random(1))).hasToString(Deck.shuffled(new Random(2)).toString());
  }
}
