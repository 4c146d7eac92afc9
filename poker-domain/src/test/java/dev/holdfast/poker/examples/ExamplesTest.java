package dev.holdfast.poker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.game.Game;
import dev.holdfast.poker.game.GameSeat;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The examples do what they say. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {

  private static final int PLAYERS = 3;

  @Test
  void one_hand_is_played_to_its_end() {
    assertThat(printed(() -> OneHand.main(new String[0])))
        .contains("street=RIVER", "legalActions=Optional.empty");
  }

  @Test
  void the_readme_shows_that_hand() throws IOException {
    String source = "src/test/java/dev/holdfast/poker/examples/OneHand.java";
    String shown = Files.readString(Path.of(source)).replaceFirst("package .*\n\n", "");

    assertThat(Files.readString(Path.of("../README.md"))).contains(shown);
  }

  @Test
  void a_match_of_bots_ends_when_one_has_all_the_chips() {
    Game end = match(1).play();

    assertThat(end.canDeal()).isFalse();
    assertThat(end.seats()).filteredOn(seat -> seat.chips() > 0).hasSize(1);
    assertThat(end.seats().stream().mapToLong(GameSeat::chips).sum()).isEqualTo(3_000);
    assertThat(match(1).play()).isEqualTo(end);
  }

  @Test
  void a_hand_is_written_for_its_player_and_can_be_played_again() {
    String file = HandHistories.write(folded(), 1, List.of("Ann", "Bob", "Cyd"));

    assertThat(file).contains("variant = 'NT'", "Ann", "????");
    assertThat(HandHistories.problems(file)).isEmpty();
    assertThat(HandHistories.problems(file.replace("'p1 f'", "'p1 cbr 9999'")))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("hand 1: "));
  }

  @Test
  void equities_are_those_of_the_books() {
    assertThat(printed(() -> Equities.main(new String[0])))
        .isEqualTo(
            String.format(
                Locale.getDefault(Locale.Category.FORMAT), "%.3f %.3f %.2f%n", 0.813, 0.086, 0.85));
  }

  private static BotMatch match(long seed) {
    return new BotMatch(List.of(BotMatch::call, BotMatch::call, BotMatch::bet), seed);
  }

  /** A hand in which everybody folds to the big blind. */
  private static Hand folded() {
    List<Stack> stacks =
        IntStream.range(0, PLAYERS).mapToObj(seat -> new Stack(seat, 1000)).toList();
    List<ForcedBet> blinds =
        List.of(
            new ForcedBet(1, ForcedBet.Kind.SMALL_BLIND, 5),
            new ForcedBet(2, ForcedBet.Kind.BIG_BLIND, 10));
    HandSetup setup = new HandSetup(HandRules.standard(10), 0, stacks, blinds);
    Hand hand = Hand.start(setup, Deck.shuffled(new Random(1))).hand();
    while (!hand.isOver()) {
      int seat = hand.legalActions().orElseThrow().seat();
      hand = ((Accepted) hand.act(seat, new Action.Fold())).hand();
    }
    return hand;
  }

  private static String printed(Runnable example) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      example.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
