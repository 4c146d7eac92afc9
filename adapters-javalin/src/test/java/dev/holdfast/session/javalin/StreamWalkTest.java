package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Sockets come, go, ask again and fall silent while a room changes before, during and after every
 * read, in every order chance can think of.
 */
class StreamWalkTest {

  private static final int STEPS = 400;

  @RepeatedTest(80)
  void nobodyMissesANumberOrGetsOneTwice(RepetitionInfo info) {
    walk(info.getCurrentRepetition(), 0, StreamWalk::settle);
  }

  @RepeatedTest(80)
  void whateverTheFeedLosesOrMixesUpIsFoundByTheNextBeat(RepetitionInfo info) {
    walk(
        1000 + info.getCurrentRepetition(),
        30,
        walk -> {
          walk.settle();
          walk.beat();
        });
  }

  private static void walk(long seed, int lossPercent, Consumer<StreamWalk> ending) {
    try (StreamWalk walk = new StreamWalk(new Random(seed), lossPercent)) {
      for (int i = 0; i < STEPS; i++) {
        walk.step();
      }
      ending.accept(walk);
      assertThat(walk.positions()).as("seed %d", seed).containsOnly(walk.end());
      assertThat(walk.complaints()).as("seed %d", seed).isEmpty();
    }
  }
}
