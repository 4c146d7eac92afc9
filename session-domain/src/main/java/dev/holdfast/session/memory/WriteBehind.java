package dev.holdfast.session.memory;

import static java.util.Comparator.naturalOrder;

import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a database what memory has already: in the background, in order for each key, and again
 * while the database is away. Nobody waits for it. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class WriteBehind implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Hears what became of each write, on the thread that made it; must not block or throw. */
  public interface Observer {

    /** It is in the database. */
    void written(Object key);

    /** The database does not take it, and it will not be tried again. */
    void failed(Object key, RuntimeException why);
  }

  /**
   * How the writing goes.
   *
   * @param written how many writes are in the database
   * @param failed how many it did not take
   * @param waiting how many are still to be made
   * @param lag for how long the one that waits longest has been waiting
   */
  public record Status(long written, long failed, long waiting, Duration lag) {}

  private record Write(Runnable work, Instant since) {}

  private final InstantSource clock;
  private final Observer observer;
  private final Map<Object, Queue<Write>> waiting = new HashMap<>();
  private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);
  private final LongAdder written = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final ScheduledThreadPoolExecutor threads;

  /**
   * Nothing to write yet.
   *
   * @param threads how many keys may be written for at once
   */
  public WriteBehind(int threads, InstantSource clock, Observer observer) {
    this.clock = clock;
    this.observer = observer;
    this.threads =
        new ScheduledThreadPoolExecutor(
            threads, WriteBehind::thread, new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * Has something written after everything that was to be written under the same key.
   *
   * @param work throws {@link StoreUnavailable} to be tried again; anything else is a failure
   */
  public synchronized void write(Object key, Runnable work) {
    Queue<Write> queue = waiting.computeIfAbsent(key, fresh -> new ArrayDeque<>());
    queue.add(new Write(work, clock.instant()));
    idle = idle.isDone() ? new CompletableFuture<>() : idle;
    if (queue.size() == 1) {
      threads.execute(() -> work(key, FIRST_PAUSE));
    }
  }

  /** How it goes. */
  public synchronized Status status() {
    Instant now = clock.instant();
    Instant oldest =
        waiting.values().stream().map(q -> q.element().since()).min(naturalOrder()).orElse(now);
    long count = waiting.values().stream().mapToLong(Queue::size).sum();
    return new Status(written.sum(), failed.sum(), count, Duration.between(oldest, now));
  }

  /** Whether nothing waits under a key. */
  public synchronized boolean isDone(Object key) {
    return !waiting.containsKey(key);
  }

  /**
   * Waits until everything is written.
   *
   * @return whether it is; not if the patience ended before
   */
  public boolean flush(Duration patience) throws InterruptedException {
    try {
      allWritten().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    }
  }

  private synchronized CompletableFuture<Void> allWritten() {
    return idle;
  }

  /** Stops; what waits is not written any more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void work(Object key, Duration pause) {
    Write write = first(key);
    while (write != null && isMade(key, write)) {
      write = afterFirst(key);
    }
    if (write != null) {
      Duration longer = pause.multipliedBy(2);
      later(key, pause, longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE);
    }
  }

  private void later(Object key, Duration pause, Duration nextPause) {
    ScheduledFuture<?> unused =
        threads.schedule(() -> work(key, nextPause), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether it is over with a write, for good or ill. */
  private boolean isMade(Object key, Write write) {
    try {
      write.work().run();
      written.increment();
      observer.written(key);
      return true;
    } catch (StoreUnavailable away) {
      return false;
    } catch (RuntimeException refused) {
      failed.increment();
      observer.failed(key, refused);
      return true;
    }
  }

  private synchronized @Nullable Write first(Object key) {
    return waiting.getOrDefault(key, new ArrayDeque<>()).peek();
  }

  private synchronized @Nullable Write afterFirst(Object key) {
    Queue<Write> queue = waiting.getOrDefault(key, new ArrayDeque<>());
    queue.remove();
    if (queue.isEmpty()) {
      waiting.remove(key);
    }
    if (waiting.isEmpty()) {
      idle.complete(null);
    }
    return queue.peek();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "write-behind");
    thread.setDaemon(true);
    return thread;
  }
}
