package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many tables of random legal play at once, for a quarter of a minute or {@code
 * -Dholdfast.soak.seconds}, from a new seed or {@code -Dholdfast.soak.seed}.
 */
class FiftyTablesIT {

  private static final int TABLES = 50;
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("holdfast.soak.seconds", 15));

  private final long seed = Long.getLong("holdfast.soak.seed", System.nanoTime());
  private final House house = House.shared();
  private final ExecutorService threads = Executors.newFixedThreadPool(TABLES);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void nothingGoesWrongAtFiftyTablesAndEveryChipIsAccountedFor() {
    List<RandomTable> tables =
        all(IntStream.range(0, TABLES).<Callable<RandomTable>>mapToObj(i -> () -> table(i)));
    long end = System.nanoTime() + TIME.toNanos();
    BooleanSupplier goesOn = () -> System.nanoTime() < end;

    all(tables.stream().map(table -> () -> played(table, goesOn)));
    tables.forEach(RandomTable::close);
    tables.forEach(table -> house.books().balance(table.roomId()));

    report(tables);
    assertThat(house.log().errors()).isEmpty();
    assertThat(tables).allSatisfy(table -> assertThat(table.hands()).isPositive());
  }

  private RandomTable table(int number) {
    return new RandomTable(house, "Table " + number, seed + 1000L * number);
  }

  private static RandomTable played(RandomTable table, BooleanSupplier goesOn) {
    table.play(goesOn);
    return table;
  }

  private <T> List<T> all(java.util.stream.Stream<? extends Callable<T>> tasks) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> result : threads.invokeAll(tasks.toList())) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException wrong) {
      throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
    }
  }

  private void report(List<RandomTable> tables) {
    long actions = tables.stream().mapToLong(RandomTable::actions).sum();
    long hands = tables.stream().mapToLong(RandomTable::hands).sum();
    System.out.printf(
        "%d tables, %d s, seed %d: %d actions and %d hands committed%n",
        TABLES, TIME.toSeconds(), seed, actions, hands);
  }
}
