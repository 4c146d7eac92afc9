package dev.holdfast.session.javalin;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Several who do something at the same moment, each on a thread of their own. */
final class Crowd {

  private Crowd() {}

  /** What came of it, in the order of the tasks. */
  static <T> List<T> atOnce(List<Supplier<T>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    try {
      List<CompletableFuture<T>> running =
          tasks.stream()
              .map(task -> CompletableFuture.supplyAsync(() -> after(start, task), threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T after(CyclicBarrier start, Supplier<T> task) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
    return task.get();
  }
}
