package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Prints how many random six-handed hands one core plays in a second, shuffling and all events
 * included: run its main method on the test class path.
 */
public final class HandSpeed {

  private static final int PLAYERS = 6;
  private static final int HANDS = 200_000;
  private static final HandRules RULES = HandRules.standard(10);
  private static final List<Stack> STACKS =
      IntStream.range(0, PLAYERS).mapToObj(seat -> new Stack(seat, 1000)).toList();

  private final SplittableRandom random = new SplittableRandom(6);
  private long events;

  private HandSpeed() {}

  /** Plays a few rounds, the first ones to warm up. */
  public static void main(String[] args) {
    HandSpeed speed = new HandSpeed();
    long[] rounds = new long[9];
    for (int round = 0; round < rounds.length; round++) {
      rounds[round] = speed.handsPerSecond();
      System.out.printf("%,d hands/s%n", rounds[round]);
    }
    Arrays.sort(rounds);
    System.out.printf(
        "median %,d hands/s, %.1f events a hand%n",
        rounds[rounds.length / 2], speed.events / (double) (HANDS * rounds.length));
  }

  private long handsPerSecond() {
    long start = System.nanoTime();
    for (int hand = 0; hand < HANDS; hand++) {
      play(hand % PLAYERS);
    }
    return HANDS * 1_000_000_000L / (System.nanoTime() - start);
  }

  private void play(int button) {
    ForcedBet small = new ForcedBet((button + 1) % PLAYERS, Kind.SMALL_BLIND, 5);
    ForcedBet big = new ForcedBet((button + 2) % PLAYERS, Kind.BIG_BLIND, 10);
    HandSetup setup = new HandSetup(RULES, button, STACKS, List.of(small, big));
    Accepted now = Hand.start(setup, Deck.shuffled(random));
    events += now.events().size();
    while (!now.hand().isOver()) {
      LegalActions legal = now.hand().legalActions().orElseThrow();
      now = (Accepted) now.hand().act(legal.seat(), action(legal));
      events += now.events().size();
    }
  }

  private Action action(LegalActions legal) {
    int dice = random.nextInt(100);
    if (legal.canRaise() && dice < 20) {
      long usual = Math.min(legal.maxRaiseTo(), 2 * legal.minRaiseTo());
      return dice < 4
          ? new Action.AllIn()
          : new Action.RaiseTo(random.nextLong(legal.minRaiseTo(), usual + 1));
    }
    if (legal.check()) {
      return new Action.Check();
    }
    return dice < 55 ? new Action.Fold() : new Action.Call();
  }
}
