package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many actions a second two servers commit beside one, for ten seconds each or {@code
 * -Dholdfast.soak.seconds}. The database is some way off, so that one server's connections are what
 * limits it and not the database: all of this runs on one machine, whose cores limit everything
 * else.
 */
final class ServersBesideOneBenchmark {

  private static final int TABLES = 30;

  /** So many tables are seated at once. */
  private static final int DOORS = 5;

  private static final Duration DISTANCE = Duration.ofMillis(40);
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("holdfast.soak.seconds", 10));

  @Test
  void twoServersCommitBesideEachOther(@TempDir Path data) throws Exception {
    double one = actionsPerSecond(1, data.resolve("one"));
    double two = actionsPerSecond(2, data.resolve("two"));

    System.out.printf(
        "%d tables, database %d ms away: one server %.0f actions/s, two %.0f, %.2f times%n",
        TABLES, DISTANCE.toMillis(), one, two, two / one);
  }

  private static double actionsPerSecond(int servers, Path data) throws Exception {
    try (Street street = Street.farFromTheDatabase(servers, data, DISTANCE)) {
      List<RandomTable> tables = atOnce(DOORS, i -> new RandomTable(street, "Table " + i, 7L * i));
      long end = System.nanoTime() + TIME.toNanos();
      List<RandomTable> unused =
          atOnce(TABLES, i -> played(tables.get(i), () -> System.nanoTime() < end));
      tables.forEach(RandomTable::close);
      tables.forEach(table -> street.books().balance(table.roomId()));
      assertThat(street.errors()).isEmpty();
      return tables.stream().mapToLong(RandomTable::actions).sum() / (double) TIME.toSeconds();
    }
  }

  private static RandomTable played(RandomTable table, BooleanSupplier goesOn) {
    table.play(goesOn);
    return table;
  }

  private static List<RandomTable> atOnce(int threadCount, IntFunction<RandomTable> work)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(threadCount);
    try {
      List<RandomTable> results = new ArrayList<>();
      List<Callable<RandomTable>> all =
          IntStream.range(0, TABLES)
              .<Callable<RandomTable>>mapToObj(i -> () -> work.apply(i))
              .toList();
      for (Future<RandomTable> result : threads.invokeAll(all)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
