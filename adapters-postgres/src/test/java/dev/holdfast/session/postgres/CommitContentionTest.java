package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.postgres.CommitResult.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Several nodes that commit to the same rooms at the same time, each in its own order. */
class CommitContentionTest {
  private static final int NODES = 4;
  private static final int ROOMS = 8;
  private static final int BATCHES = 40;

  @Test
  void noNodeBlocksAnotherAndEveryNumberIsGivenOnce() throws Exception {
    long seed = System.nanoTime();
    try (Database database =
        Database.connect(TestServer.migratedDatabase(), PoolSettings.standard())) {
      List<TestRoom> rooms = IntStream.range(0, ROOMS).mapToObj(i -> new TestRoom()).toList();
      open(database, rooms);

      long stored = 0;
      for (Future<Long> node : inParallel(database, rooms, seed)) {
        stored += node.get();
      }

      assertThat(database.status().errors()).as("deadlocks, seed %d", seed).isZero();
      assertThat(sum(database, "select sum(seq) - %d from game_states".formatted(ROOMS)))
          .as("seed %d", seed)
          .isEqualTo(stored);
      assertThat(sum(database, "select count(*) - %d from game_events".formatted(ROOMS)))
          .as("seed %d", seed)
          .isEqualTo(stored);
      assertThat(stored).as("seed %d", seed).isGreaterThanOrEqualTo((long) ROOMS * BATCHES);
    }
  }

  private static void open(Database database, List<TestRoom> rooms) {
    CommitBatch batch = new CommitBatch();
    for (int n = 0; n < rooms.size(); n++) {
      rooms.get(n).open(batch, n);
    }
    database.repeatable(handle -> CommitStatement.store(batch, handle));
  }

  private static List<Future<Long>> inParallel(Database database, List<TestRoom> rooms, long seed)
      throws InterruptedException {
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Callable<Long>> work = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        Random random = new Random(seed + node);
        work.add(() -> commitAgainAndAgain(database, rooms, random));
      }
      return nodes.invokeAll(work);
    } finally {
      nodes.shutdown();
    }
  }

  private static long commitAgainAndAgain(Database database, List<TestRoom> rooms, Random random) {
    long stored = 0;
    for (int i = 0; i < BATCHES; i++) {
      stored +=
          database.repeatable(handle -> commit(handle, rooms, random)).stream()
              .filter(Stored.class::isInstance)
              .count();
    }
    return stored;
  }

  private static List<CommitResult> commit(Handle handle, List<TestRoom> rooms, Random random) {
    List<TestRoom> order = new ArrayList<>(rooms);
    Collections.shuffle(order, random);
    CommitBatch batch = new CommitBatch();
    for (int n = 0; n < order.size(); n++) {
      TestRoom room = order.get(n);
      room.act(batch, n, seq(handle, room.gameId), UUID.randomUUID());
    }
    return CommitStatement.store(batch, handle);
  }

  private static long seq(Handle handle, UUID gameId) {
    return handle
        .createQuery("select seq from game_states where game_id = ?")
        .bind(0, gameId)
        .mapTo(long.class)
        .one();
  }

  private static long sum(Database database, String query) {
    return database.repeatable(handle -> handle.createQuery(query).mapTo(long.class).one());
  }
}
