package dev.holdfast.session.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The way to a Redis that may be gone, silent or slow at any moment. The first call that fails
 * breaks the circuit: from then on nobody waits for it, until it has answered a watchman who asks
 * four times a second. An outage is told in one warning. Safe for use by many threads.
 */
final class RedisLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
  private static final Duration WATCH_EVERY = Duration.ofMillis(250);

  /** An outage soon after another is part of it. */
  private static final Duration SAME_TROUBLE = Duration.ofMinutes(1);

  private final RedisUrl url;
  private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
  private final LongAdder failures = new LongAdder();
  private final LongAdder passedBy = new LongAdder();
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(1, RedisLink::thread, new DiscardPolicy());
  private volatile RedisClients.@Nullable Opened opened;
  private final AtomicLong breaks = new AtomicLong();
  private volatile boolean up;
  private int misses;
  private boolean isTold;
  private long toldAt;

  /** A way that nobody has gone yet. */
  RedisLink(RedisUrl url) {
    this.url = url;
  }

  /** Tries it, and keeps an eye on it from now on. What listens for returns is told of this too. */
  void open() {
    look();
    long ms = WATCH_EVERY.toMillis();
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(this::look, ms, ms, TimeUnit.MILLISECONDS);
  }

  /**
   * Has something done each time Redis is there again, also for the first time; it must not block.
   * What it kept may be older than what was done without it.
   */
  void onReturn(Runnable task) {
    onReturn.add(task);
  }

  boolean isUp() {
    return up;
  }

  /** How often it has gone away: what was known before the last time may not be so any more. */
  long breaks() {
    return breaks.get();
  }

  /** Calls that failed. */
  long failures() {
    return failures.sum();
  }

  /** Calls that were not made because Redis was away. */
  long passedBy() {
    return passedBy.sum();
  }

  /**
   * Asks Redis something.
   *
   * @return nothing as well if Redis does not answer
   */
  <T> Optional<T> ask(Function<UnifiedJedis, @Nullable T> question) {
    RedisClients.Opened client = opened;
    if (!up || client == null) {
      passedBy.increment();
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(question.apply(client.client()));
    } catch (JedisException failure) {
      failed(failure);
      return Optional.empty();
    }
  }

  /**
   * A connection of one's own.
   *
   * @throws JedisException if there is none to be had
   */
  Connection connect() {
    RedisClients.Opened client = opened;
    if (!up || client == null) {
      throw new JedisException("Redis is away");
    }
    return client.connections().getConnection();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    up = false;
    RedisClients.Opened client = opened;
    if (client != null) {
      client.close();
    }
  }

  private void failed(JedisException failure) {
    failures.increment();
    LOG.debug("Redis did not answer", failure);
    if (up) {
      fall();
      watch.execute(this::look); // it may well be back by now
    }
  }

  /** The connections that are left lead to what was there before. */
  private void fall() {
    breaks.incrementAndGet();
    up = false;
    RedisClients.Opened client = opened;
    if (client != null) {
      client.forgetConnections();
    }
  }

  private void look() {
    try {
      ping();
      misses = 0;
      if (!up) {
        comeBack();
      }
    } catch (RuntimeException away) {
      fall();
      misses++;
      tell(away);
    }
  }

  private void ping() {
    RedisClients.Opened client = opened;
    if (client == null) {
      client = RedisClients.open(url);
      opened = client;
    }
    client.client().ping();
  }

  private void comeBack() {
    up = true;
    onReturn.forEach(Runnable::run);
    if (up && isTold) {
      isTold = false;
      LOG.info("Redis is back");
    }
  }

  private void tell(RuntimeException away) {
    long now = System.nanoTime();
    boolean again = toldAt != 0 && now - toldAt < SAME_TROUBLE.toNanos();
    if (misses > 1 && !isTold && !again) {
      toldAt = now;
      isTold = true;
      LOG.warn("Redis is away, going on without it: {}", reason(away));
    }
  }

  /** What went wrong at first, without the names of what went wrong in between. */
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "redis-watch");
    thread.setDaemon(true);
    return thread;
  }
}
