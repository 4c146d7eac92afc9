package dev.holdfast.poker.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Millions of seven-card hands a second, our way beside others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluatorBenchmark {

  /** Each way has a virtual machine of its own, so that none slows down the next. */
  @Param Way way;

  private final RandomHands hands = new RandomHands(7);
  private SevenCards evaluator;

  /** Builds the tables. */
  @Setup
  public void build() {
    evaluator = way.evaluator();
  }

  /** Hand after hand as loops go through them: a hand can use what was done for the last one. */
  @Benchmark
  @OperationsPerInvocation(Sixteenth.HANDS)
  public int inSequence() {
    return Sixteenth.sum(evaluator);
  }

  /** Seven cards given one by one: nothing is left from the hand before. */
  @Benchmark
  @OperationsPerInvocation(RandomHands.COUNT)
  public int atRandom() {
    return evaluator.sumAtRandom(hands.cards());
  }
}
