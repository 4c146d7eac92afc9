package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {

  @Test
  void every_value_has_one_strength_and_back() {
    IntStream.rangeClosed(HandRank.LOWEST, HandRank.HIGHEST)
        .forEach(value -> assertThat(Ladder.valueOf(Ladder.strengthAt(value))).isEqualTo(value));
  }

  @Test
  void every_strength_lays_out_five_ranks() {
    IntStream.rangeClosed(HandRank.LOWEST, HandRank.HIGHEST)
        .forEach(value -> assertThat(Ladder.strengthAt(value).ranks()).hasSize(5));
  }
}
