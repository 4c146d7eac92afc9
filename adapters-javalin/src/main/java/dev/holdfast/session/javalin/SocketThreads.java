package dev.holdfast.session.javalin;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads all sockets share: some never wait, some may, and one watches the time. */
final class SocketThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketThreads.class);
  private static final int BLOCKING = 16;
  private static final long LAST_WORDS_MS = 2_000;

  private final ExecutorService quick =
      pool(Runtime.getRuntime().availableProcessors(), named("socket"));
  private final ExecutorService blocking = pool(BLOCKING, named("socket-read"));
  private final ScheduledExecutorService time =
      new ScheduledThreadPoolExecutor(1, named("socket-time"), new DiscardPolicy());

  /** For what never waits. */
  Executor quick() {
    return quick;
  }

  /** For what may wait. */
  Executor blocking() {
    return task -> blocking.execute(() -> run(task));
  }

  /** Does something again and again; it must not wait. */
  void every(Duration period, Runnable task) {
    long ms = period.toMillis();
    Future<?> unused = time.scheduleWithFixedDelay(() -> run(task), ms, ms, TimeUnit.MILLISECONDS);
  }

  /** Finishes what was begun, which is seconds at most; what comes later is not done any more. */
  @Override
  public void close() {
    time.shutdownNow();
    blocking.shutdown();
    try {
      boolean unused = blocking.awaitTermination(LAST_WORDS_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    blocking.shutdownNow();
    quick.shutdownNow();
  }

  private static ExecutorService pool(int threads, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        factory,
        new DiscardPolicy());
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("A task of the sockets failed", bug);
    }
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
