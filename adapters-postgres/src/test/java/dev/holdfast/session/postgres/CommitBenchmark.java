package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.postgres.CommitResult.Stored;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Times the commit with the disk waited for. Only when asked for by name: {@code mvn -pl
 * adapters-postgres -am test -Dtest=CommitBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CommitBenchmark {
  private static final int SNAPSHOT_BYTES = 1900;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(8);

  @TempDir private static Path directory;
  private static EmbeddedDatabase server;

  @BeforeAll
  static void start() {
    server = EmbeddedDatabase.start(directory, TestServer.PROGRAMS, Durability.MACHINE_CRASH);
    new Migrations(server.url()).migrate();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "8, 1", "32, 1", "2, 16", "2, 64"})
  void commits(int clients, int roomsPerStatement) throws Exception {
    PoolSettings settings =
        new PoolSettings(
            clients, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (Database database = Database.connect(server.url(), settings)) {
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> client :
          inParallel(clients, () -> drive(database, roomsPerStatement))) {
        nanos.addAll(client.get());
      }
      print(clients, roomsPerStatement, nanos);
    }
  }

  private static <T> List<Future<T>> inParallel(int clients, Callable<T> work)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      return threads.invokeAll(Collections.nCopies(clients, work));
    } finally {
      threads.shutdown();
    }
  }

  /** How long each statement took after the warm-up, in nanoseconds. */
  private static List<Long> drive(Database database, int roomsPerStatement) {
    List<TestRoom> rooms =
        IntStream.range(0, roomsPerStatement)
            .mapToObj(
                i -> new TestRoom(UUID.randomUUID().toString().substring(0, 13), SNAPSHOT_BYTES))
            .toList();
    store(database, opening(rooms));
    List<Long> nanos = new ArrayList<>();
    long begin = System.nanoTime() + WARM_UP.toNanos();
    long end = begin + MEASURED.toNanos();
    long now = System.nanoTime();
    for (long seq = 1; now < end; seq++) {
      CommitBatch batch = acting(rooms, seq);
      long start = System.nanoTime();
      store(database, batch);
      now = System.nanoTime();
      if (start > begin) {
        nanos.add(now - start);
      }
    }
    return nanos;
  }

  private static CommitBatch opening(List<TestRoom> rooms) {
    CommitBatch batch = new CommitBatch();
    IntStream.range(0, rooms.size()).forEach(n -> rooms.get(n).open(batch, n));
    return batch;
  }

  private static CommitBatch acting(List<TestRoom> rooms, long seq) {
    CommitBatch batch = new CommitBatch();
    IntStream.range(0, rooms.size())
        .forEach(n -> rooms.get(n).act(batch, n, seq, UUID.randomUUID()));
    return batch;
  }

  private static void store(Database database, CommitBatch batch) {
    List<CommitResult> results =
        database.repeatable(handle -> CommitStatement.store(batch, handle));
    assertThat(results).hasOnlyElementsOfType(Stored.class);
  }

  private static void print(int clients, int roomsPerStatement, List<Long> nanos) {
    Collections.sort(nanos);
    System.out.printf(
        "%d clients, %d rooms a statement: %,d actions/s, statement p50 %.2f ms, p99 %.2f ms%n",
        clients,
        roomsPerStatement,
        (long) nanos.size() * roomsPerStatement / MEASURED.toSeconds(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6);
  }
}
