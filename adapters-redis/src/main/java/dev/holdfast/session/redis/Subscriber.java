package dev.holdfast.session.redis;

import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.StreamPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A line that listens to the channels of rooms. A connection that has died without a word is found
 * out by asking it for a sign of life every second; then the channels are listened to over another.
 * Safe for use by many threads.
 */
final class Subscriber implements RoomBus.Line {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
  private static final Duration ASK_EVERY = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A connection has to listen to something, or it does not listen at all. */
  private static final String NO_ROOM = Keys.channel(new UUID(0, 0));

  private final RedisLink link;
  private final RoomBus.Ear ear;
  private final Set<UUID> rooms = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::listen, "redis-subscriber");
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Subscriber::daemon);
  private volatile @Nullable Listening listening;
  private volatile boolean closed;

  Subscriber(RedisLink link, RoomBus.Ear ear) {
    this.link = link;
    this.ear = ear;
    thread.setDaemon(true);
    thread.start();
    long ms = ASK_EVERY.toMillis();
    ScheduledFuture<?> unused =
        watchdog.scheduleWithFixedDelay(this::watch, ms, ms, TimeUnit.MILLISECONDS);
  }

  /** Whether it hears what is said. */
  boolean isListening() {
    Listening now = listening;
    return now != null && now.isFresh();
  }

  @Override
  public void follow(UUID roomId) {
    if (rooms.add(roomId)) {
      tell(now -> now.subscribe(Keys.channel(roomId)));
    }
  }

  @Override
  public void unfollow(UUID roomId) {
    if (rooms.remove(roomId)) {
      tell(now -> now.unsubscribe(Keys.channel(roomId)));
    }
  }

  @Override
  public void close() {
    closed = true;
    watchdog.shutdownNow();
    hangUp();
    thread.interrupt();
  }

  private void listen() {
    while (!closed) {
      try (Connection connection = link.connect()) {
        listen(connection);
      } catch (RuntimeException lost) {
        LOG.debug("Not listening: {}", lost.getMessage());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void listen(Connection connection) {
    Listening now = new Listening(connection);
    try {
      listening = now;
      now.proceed(connection, NO_ROOM);
    } finally {
      listening = null;
      connection.setBroken();
    }
  }

  private void watch() {
    try {
      Listening now = listening;
      if (now != null && !now.isFresh()) {
        now.hangUp();
      } else if (now != null) {
        now.askForSign();
      }
    } catch (RuntimeException lost) {
      LOG.debug("A connection that listens is lost: {}", lost.getMessage());
    }
  }

  private void hangUp() {
    Listening now = listening;
    if (now != null) {
      now.hangUp();
    }
  }

  /** What cannot be told now is told when there is a connection again. */
  private void tell(Consumer<Listening> what) {
    Listening now = listening;
    if (now != null) {
      try {
        what.accept(now);
      } catch (JedisException lost) {
        now.hangUp();
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "redis-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /** One connection that listens. What is said to it is said by one thread at a time. */
  private final class Listening {
    private final Connection connection;
    private final Voice voice = new Voice();
    private volatile long heardAt = System.nanoTime();
    private boolean open;

    Listening(Connection connection) {
      this.connection = connection;
    }

    void proceed(Connection over, String channel) {
      voice.proceed(over, channel);
    }

    boolean isFresh() {
      return System.nanoTime() - heardAt < PATIENCE.toNanos();
    }

    synchronized void begin() {
      open = true;
      if (!rooms.isEmpty()) {
        voice.subscribe(rooms.stream().map(Keys::channel).toArray(String[]::new));
      }
    }

    synchronized void subscribe(String channel) {
      if (open) {
        voice.subscribe(channel);
      }
    }

    synchronized void unsubscribe(String channel) {
      if (open) {
        voice.unsubscribe(channel);
      }
    }

    synchronized void askForSign() {
      if (open) {
        voice.ping();
      }
    }

    /** Wakes the thread that listens, which waits for ever otherwise. */
    void hangUp() {
      try {
        connection.forceDisconnect();
      } catch (IOException | RuntimeException gone) {
        LOG.debug("A connection is gone: {}", gone.getMessage());
      }
    }

    private final class Voice extends JedisPubSub {
      @Override
      public void onSubscribe(String channel, int channels) {
        heardAt = System.nanoTime();
        if (channel.equals(NO_ROOM)) {
          begin();
        } else {
          ear.hearsOf(Keys.roomOf(channel));
        }
      }

      @Override
      public void onPong(String pattern) {
        heardAt = System.nanoTime();
      }

      @Override
      public void onMessage(String channel, String message) {
        heardAt = System.nanoTime();
        hear(Keys.roomOf(channel), message);
      }
    }
  }

  private void hear(UUID roomId, String message) {
    try {
      StreamPosition to = EventText.position(Json.read(message));
      ear.moved(roomId, to);
    } catch (RuntimeException foreign) {
      LOG.debug("Somebody else speaks on the channel of a room", foreign);
      ear.hearsOf(roomId);
    }
  }
}
