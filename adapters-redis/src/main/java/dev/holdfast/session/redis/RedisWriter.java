package dev.holdfast.session.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
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

  private final RedisLink link;
  private final BlockingQueue<Consumer<AbstractPipeline>> waiting = new ArrayBlockingQueue<>(ROOM);
  private final LongAdder dropped = new LongAdder();
  private final Thread thread = new Thread(this::work, "redis-writer");

  /** Begins to write. */
  RedisWriter(RedisLink link) {
    this.link = link;
    thread.setDaemon(true);
    thread.start();
  }

  /** Has something written soon. */
  void write(Consumer<AbstractPipeline> task) {
    if (!link.isUp() || !waiting.offer(task)) {
      dropped.increment();
    }
  }

  /** What was not written and never will be. */
  long dropped() {
    return dropped.sum();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void work() {
    List<Consumer<AbstractPipeline>> tasks = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tasks.add(waiting.take());
        waiting.drainTo(tasks, AT_ONCE - 1);
        write(tasks);
        tasks.clear();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Consumer<AbstractPipeline>> tasks) {
    try {
      if (link.ask(client -> written(client, tasks)).isEmpty()) {
        dropped.add(tasks.size());
      }
    } catch (RuntimeException bug) {
      LOG.error("Something cannot be written to Redis", bug);
    }
  }

  private static boolean written(UnifiedJedis client, List<Consumer<AbstractPipeline>> tasks) {
    try (AbstractPipeline pipeline = client.pipelined()) {
      tasks.forEach(task -> task.accept(pipeline));
    }
    return true;
  }
}
