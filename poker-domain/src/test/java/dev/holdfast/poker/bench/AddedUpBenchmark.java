package dev.holdfast.poker.bench;

import dev.holdfast.poker.eval.Evaluator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Millions of random hands a second whose keys somebody has added up already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class AddedUpBenchmark {

  private final long[] keys = new long[RandomHands.COUNT];
  private final long[] sets = new long[RandomHands.COUNT];

  /** Adds them up. */
  public AddedUpBenchmark() {
    byte[] cards = new RandomHands(7).cards();
    for (int card = 0; card < cards.length; card++) {
      keys[card / 7] += Evaluator.key(cards[card]);
      sets[card / 7] |= 1L << cards[card];
    }
  }

  /** The sum of all values. */
  @Benchmark
  @OperationsPerInvocation(RandomHands.COUNT)
  public int atRandom() {
    int sum = 0;
    for (int hand = 0; hand < keys.length; hand++) {
      sum += Evaluator.evaluate(keys[hand], sets[hand]);
    }
    return sum;
  }
}
