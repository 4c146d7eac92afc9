package dev.holdfast.poker.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How much of a core a round had, everything the virtual machine does included: on a machine with
 * other work to do it is less than one.
 */
public final class CpuTime implements InternalProfiler {

  /** The name of the figure. */
  static final String CORES = "cores";

  private final ProcessHandle process = ProcessHandle.current();
  private long wall;
  private Duration cpu = Duration.ZERO;

  @Override
  public String getDescription() {
    return "how much of a core a round had";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    wall = System.nanoTime();
    cpu = cpu();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double cores = cpu().minus(cpu).toNanos() / (double) (System.nanoTime() - wall);
    return List.of(new ScalarResult(CORES, cores, "cores", AggregationPolicy.AVG));
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }
}
