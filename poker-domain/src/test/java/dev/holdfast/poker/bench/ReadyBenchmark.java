package dev.holdfast.poker.bench;

import dev.holdfast.poker.eval.Evaluator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds until the evaluator's first answer in a cold virtual machine: its tables. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(9)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ReadyBenchmark {

  /** The first hand. */
  @Benchmark
  public int ready() {
    return Evaluator.evaluate(0, 5, 10, 15, 20, 25, 30);
  }
}
