package dev.holdfast.poker.bench;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Stack;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Random six-handed hands a second on one core, from the shuffle to the payout, all events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 15, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class HandBenchmark {

  private static final int PLAYERS = 6;
  private static final HandRules RULES = HandRules.standard(10);
  private static final List<Stack> STACKS =
      IntStream.range(0, PLAYERS).mapToObj(seat -> new Stack(seat, 1000)).toList();

  private final SplittableRandom random = new SplittableRandom(6);
  private int button;

  /** One hand; every event is looked at. */
  @Benchmark
  public Hand hand(Blackhole reader) {
    Accepted now = Hand.start(setup(), Deck.shuffled(random));
    reader.consume(now.events());
    while (!now.hand().isOver()) {
      LegalActions legal = now.hand().legalActions().orElseThrow();
      now = (Accepted) now.hand().act(legal.seat(), action(legal));
      reader.consume(now.events());
    }
    return now.hand();
  }

  private HandSetup setup() {
    button = (button + 1) % PLAYERS;
    ForcedBet small = new ForcedBet((button + 1) % PLAYERS, Kind.SMALL_BLIND, 5);
    ForcedBet big = new ForcedBet((button + 2) % PLAYERS, Kind.BIG_BLIND, 10);
    return new HandSetup(RULES, button, STACKS, List.of(small, big));
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
