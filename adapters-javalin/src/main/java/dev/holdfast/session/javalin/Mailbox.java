package dev.holdfast.session.javalin;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things one after the other, in the order they were posted, on threads it borrows. What is
 * posted must not block. Safe for use by many threads; posting never waits.
 */
final class Mailbox {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final Executor threads;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  Mailbox(Executor threads) {
    this.threads = threads;
  }

  void post(Runnable task) {
    tasks.add(task);
    if (size.getAndIncrement() == 0) {
      threads.execute(this::work);
    }
  }

  private void work() {
    do {
      run(tasks.remove());
    } while (size.decrementAndGet() > 0);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("A task in a room's mailbox failed; the others go on", bug);
    }
  }
}
