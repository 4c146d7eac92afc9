package dev.holdfast.session.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;

/**
 * Writes to Redis behind those who have something to write, in their order and many at once. Nobody
 * waits for it; what comes while Redis is away, or faster than it can take, is dropped, for all of
 * it can be had elsewhere. Safe for use by many threads.
 */
final class RedisWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisWriter.class);
  private static final int ROOM = 10_000;
  private static final int AT_ONCE = 128;
  private static final long LOOK_UP_MS = 200;

  private final RedisLink link;
  private final BlockingQueue<Task> waiting = new ArrayBlockingQueue<>(ROOM);
  private final LongAdder dropped = new LongAdder();
  private volatile boolean closed;

  /** Something to be written. */
  interface Task {

    /** Writes it. */
    void writeTo(AbstractPipeline pipeline);

    /** It was not written, or perhaps not, and will not be. */
    void isDropped();
  }

  /** Begins to write. */
  RedisWriter(RedisLink link) {
    this.link = link;
    Thread thread = new Thread(this::work, "redis-writer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Has something written soon. */
  void write(Task task) {
    if (!link.isUp() || !waiting.offer(task)) {
      drop(task);
    }
  }

  /** What was not written and never will be. */
  long dropped() {
    return dropped.sum();
  }

  /** Writes nothing more, once what is being written is. */
  @Override
  public void close() {
    closed = true;
  }

  private void work() {
    List<Task> tasks = new ArrayList<>();
    try {
      while (!closed) {
        Task next = waiting.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          tasks.add(next);
          waiting.drainTo(tasks, AT_ONCE - 1);
          write(tasks);
          tasks.clear();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Task> tasks) {
    try {
      if (link.ask(client -> written(client, tasks)).isEmpty()) {
        tasks.forEach(this::drop);
      }
    } catch (RuntimeException bug) {
      LOG.error("Something cannot be written to Redis", bug);
    }
  }

  private void drop(Task task) {
    dropped.increment();
    task.isDropped();
  }

  private static boolean written(UnifiedJedis client, List<Task> tasks) {
    try (AbstractPipeline pipeline = client.pipelined()) {
      tasks.forEach(task -> task.writeTo(pipeline));
    }
    return true;
  }
}
