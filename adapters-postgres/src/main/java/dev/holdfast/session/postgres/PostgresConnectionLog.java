package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.ConnectionFact.Authenticated;
import dev.holdfast.session.postgres.ConnectionFact.Connected;
import dev.holdfast.session.postgres.ConnectionFact.Disconnected;
import dev.holdfast.session.postgres.ConnectionFact.Heard;
import dev.holdfast.session.postgres.ConnectionFact.Joined;
import dev.holdfast.session.postgres.ConnectionFact.Left;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what becomes of sockets, behind what happens: telling it something never blocks and
 * never fails. While the database is away what is told waits; what there is no more room for is
 * dropped and counted. Safe for use by many threads.
 */
public final class PostgresConnectionLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresConnectionLog.class);
  private static final int ROOM = 20_000;
  private static final int AT_ONCE = 500;
  private static final long PERIOD_MS = 250;
  private static final int LONGEST_REASON = 100;
  private static final int LONGEST_USER_AGENT = 500;

  private final ConnectionWriter writer;
  private final int room;
  private final BlockingQueue<ConnectionFact> waiting;

  /** Of each socket only the last sign of life counts. */
  private final Map<String, Instant> heard = new ConcurrentHashMap<>();

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(PostgresConnectionLog::named);

  /** Taken from the queue and not written yet; touched by one thread at a time. */
  private final List<ConnectionFact> taken = new ArrayList<>();

  /** Begins to write to a database that is migrated. */
  public PostgresConnectionLog(Database database) {
    this(database, ROOM);
  }

  PostgresConnectionLog(Database database, int room) {
    this.writer = new ConnectionWriter(database);
    this.room = room;
    this.waiting = new ArrayBlockingQueue<>(room);
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::write, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "connection-log");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A socket was opened.
   *
   * @param socketId unique among all sockets of all servers, up to 100 characters
   * @param deviceId what the client calls its device, up to 100 characters
   * @param userId whose it is, if that is known already
   * @param again whether the device had a connection and lost it
   * @param address the client's IP address, if known
   * @param userAgent what the client calls itself, if it does
   */
  public void connected(
      String socketId,
      String deviceId,
      Optional<UUID> userId,
      boolean again,
      Optional<String> address,
      Optional<String> userAgent,
      Instant at) {
    note(
        new Connected(
            socketId,
            deviceId,
            userId.orElse(null),
            again,
            address.orElse(null),
            userAgent.map(text -> shortened(text, LONGEST_USER_AGENT)).orElse(null),
            at));
  }

  /** A socket turned out to be somebody's. */
  public void authenticated(String socketId, UUID userId) {
    note(new Authenticated(socketId, userId));
  }

  /**
   * Somebody came to a game's room over a socket, or has another role there now.
   *
   * @param role host, player or spectator
   */
  public void joined(
      String socketId, UUID gameId, String deviceId, UUID userId, String role, Instant at) {
    note(new Joined(socketId, gameId, deviceId, userId, role.toLowerCase(Locale.ROOT), at));
  }

  /** Somebody left a game's room and keeps the socket. */
  public void left(String socketId, UUID gameId, Instant at) {
    note(new Left(socketId, gameId, at));
  }

  /** A socket gave a sign of life. */
  public void heard(String socketId, Instant at) {
    if (heard.size() < room || heard.containsKey(socketId)) {
      heard.put(socketId, at);
    } else {
      writer.drop(1);
    }
  }

  /**
   * A socket is gone, and with it whoever was in a room over it.
   *
   * @param reason in a word or two
   */
  public void disconnected(String socketId, String reason, Instant at) {
    note(new Disconnected(socketId, shortened(reason, LONGEST_REASON), at));
  }

  /** How many facts were lost: there was no room for them or the database refused them. */
  public long dropped() {
    return writer.dropped();
  }

  /** How many facts are not written yet, signs of life apart. */
  public int waiting() {
    return waiting.size();
  }

  /** Writes what waits if the database is there, and drops it otherwise. Blocks until then. */
  @Override
  public void close() {
    thread.shutdown();
    if (ended()) {
      write();
    }
    writer.drop(taken.size() + waiting.size());
  }

  private boolean ended() {
    try {
      return thread.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void note(ConnectionFact fact) {
    if (!waiting.offer(fact)) {
      writer.drop(1);
    }
  }

  private void write() {
    try {
      while (take()) {
        if (!writer.write(taken)) {
          return;
        }
        taken.clear();
      }
      writeHeard();
    } catch (RuntimeException e) {
      LOG.warn("Cannot write down what becomes of sockets", e);
    }
  }

  private boolean take() {
    if (taken.isEmpty()) {
      waiting.drainTo(taken, AT_ONCE);
    }
    return !taken.isEmpty();
  }

  private void writeHeard() {
    List<ConnectionFact> beats = new ArrayList<>();
    heard.forEach((socket, at) -> beats.add(new Heard(socket, at)));
    if (!beats.isEmpty() && writer.write(beats)) {
      beats.forEach(beat -> heard.remove(beat.socketId(), ((Heard) beat).at()));
    }
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
