package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.card.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandRankTest {

  @Test
  void rule53_the_wheel_is_the_lowest_straight() {
    assertThat(rank("As2d3h4c5s")).isLessThan(rank("2d3h4c5s6s"));
    assertThat(rank("As2d3h4c5s")).isGreaterThan(rank("AsAdAhKcQs"));
    assertThat(rank("As2s3s4s5s")).isLessThan(rank("2s3s4s5s6s"));
  }

  @Test
  void rule53_no_straight_runs_through_the_ace() {
    assertThat(rank("QsKdAh2c3s").category()).isEqualTo(Category.HIGH_CARD);
    assertThat(rank("QsKsAs2s3s").category()).isEqualTo(Category.FLUSH);
  }

  @Test
  void rule53_suits_never_break_ties() {
    assertThat(rank("AsKsQsJsTs")).isEqualTo(rank("AcKcQcJcTc"));
    assertThat(rank("AsKdQsJs9s")).isEqualTo(rank("AcKcQcJc9d"));
  }

  @Test
  void rule53_a_third_pair_is_only_a_kicker() {
    assertThat(rank("AcAdKcKdQcQd2s")).isEqualTo(rank("AcAdKcKdQc7d2s"));
  }

  @Test
  void rule53_everyone_ties_on_a_royal_board() {
    assertThat(rank("AsKsQsJsTs" + "AhAd")).isEqualTo(rank("AsKsQsJsTs" + "2c7d"));
  }

  @Test
  void a_flush_beats_the_straight_in_the_same_cards() {
    assertThat(rank("2s3s4s5s6d9sKh").category()).isEqualTo(Category.FLUSH);
    assertThat(rank("2s3s4s5s6d9sKh")).isEqualTo(rank("9s5s4s3s2s"));
  }

  @Test
  void of_two_sets_the_lower_is_the_pair_of_the_full_house() {
    assertThat(rank("KcKdKh2c2d2s9h").words()).isEqualTo("full house, kings full of twos");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ah Kd 9s 8c 2h | ace high
          7h 5d 4s 3c 2h | seven high
          Th Td 4s 3c 2h | pair of tens
          6h 6d 4s 3c 2h | pair of sixes
          Ah Ad Ks Kc 2h | two pair, aces and kings
          6h 6d 6s Kc 2h | three of a kind, sixes
          Ah 2d 3s 4c 5h | straight to the five
          Ah Kd Qs Jc Th | straight to the ace
          Kh Jh 9h 3h 2h | flush, king high
          Kh Kd Ks 2c 2h | full house, kings full of twos
          Qh Qd Qs Qc 2h | four of a kind, queens
          9h 8h 7h 6h 5h | straight flush to the nine
          Ah 2h 3h 4h 5h | straight flush to the five
          Ah Kh Qh Jh Th | royal flush
          """)
  void words_name_the_hand_as_players_do(String cards, String words) {
    assertThat(rank(cards).words()).isEqualTo(words);
    assertThat(rank(cards)).hasToString(words);
  }

  @Test
  void values_run_from_seven_high_to_the_royal_flush() {
    assertThat(rank("7h5d4s3c2h").value()).isEqualTo(HandRank.LOWEST);
    assertThat(rank("AhKhQhJhTh").value()).isEqualTo(HandRank.HIGHEST);
    assertThat(HandRank.at(HandRank.HIGHEST)).isEqualTo(rank("AhKhQhJhTh"));
  }

  @Test
  void other_values_are_not_hands() {
    assertThatIllegalArgumentException().isThrownBy(() -> HandRank.at(0));
    assertThatIllegalArgumentException().isThrownBy(() -> HandRank.at(7463));
  }

  @Test
  void five_six_or_seven_different_cards_make_a_hand() {
    assertThatIllegalArgumentException().isThrownBy(() -> rank("AhKhQhJh"));
    assertThatIllegalArgumentException().isThrownBy(() -> rank("AhKhQhJhTh9h8h7h"));
    assertThatIllegalArgumentException().isThrownBy(() -> rank("AhKhQhJhThTh"));
  }

  private static HandRank rank(String cards) {
    return HandRank.of(Card.parseAll(cards));
  }
}
