package dev.holdfast.poker.bench;

import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names contain the first argument and prints a table: by the clock, the
 * best round, and by the time a core was really there for it.
 */
public final class Figures {

  private Figures() {}

  /** Takes some three minutes for all of them. */
  public static void main(String[] args) throws RunnerException {
    var options = new OptionsBuilder().include(args[0]).addProfiler(CpuTime.class).build();
    var results = new Runner(options).run();
    System.out.printf("%n%-44s %10s %10s %10s%n", "", "by clock", "best round", "by CPU");
    results.stream().sorted(Comparator.comparing(Figures::name)).forEach(Figures::print);
  }

  private static void print(RunResult result) {
    boolean time = result.getParams().getMode() == Mode.SingleShotTime;
    var rounds = result.getPrimaryResult().getStatistics();
    double cores = result.getSecondaryResults().get(CpuTime.CORES).getScore();
    System.out.printf(
        Locale.ROOT,
        "%-44s %,10.1f %,10.1f %,10.1f %s%n",
        name(result),
        rounds.getMean(),
        time ? rounds.getMin() : rounds.getMax(),
        time ? rounds.getMean() * cores : rounds.getMean() / cores,
        result.getPrimaryResult().getScoreUnit());
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1");
    String way = result.getParams().getParam("way");
    return way == null ? name : name + " " + way;
  }
}
