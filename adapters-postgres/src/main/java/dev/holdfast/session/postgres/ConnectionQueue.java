package dev.holdfast.session.postgres;

import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.office.SocketFact.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Facts that wait to be written, and the thread that writes them, several times a second. What
 * there is no more room for is dropped and counted. Safe for use by many threads.
 */
final class ConnectionQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionQueue.class);
  private static final int AT_ONCE = 500;
  private static final long PERIOD_MS = 250;
  private static final long LAST_WRITE_SECONDS = 10;

  private final ConnectionWriter writer;
  private final int room;
  private final BlockingQueue<SocketFact> waiting;

  /** Of each socket only the last sign of life counts. */
  private final Map<String, Instant> heard = new ConcurrentHashMap<>();

  /** Taken from the queue and not written yet; touched by one thread at a time. */
  private final List<SocketFact> taken = new ArrayList<>();

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(ConnectionQueue::named);

  ConnectionQueue(ConnectionWriter writer, int room) {
    this.writer = writer;
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

  /** Takes a fact; never blocks. */
  void add(SocketFact fact) {
    if (thread.isShutdown() || !waiting.offer(fact)) {
      writer.drop(1);
    }
  }

  /** Takes a sign of life; never blocks. */
  void add(Heard beat) {
    if (heard.size() < room || heard.containsKey(beat.socketId())) {
      heard.put(beat.socketId(), beat.at());
    } else {
      writer.drop(1);
    }
  }

  int waiting() {
    return waiting.size();
  }

  /** Writes what waits if the database is there, and drops it otherwise. Blocks until then. */
  @Override
  public void close() {
    thread.shutdown();
    if (ended()) {
      write();
      writer.drop(taken.size());
      taken.clear();
    }
    writer.drop(waiting.size());
    waiting.clear();
  }

  private boolean ended() {
    try {
      return thread.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
    List<Heard> beats = new ArrayList<>();
    heard.forEach((socket, at) -> beats.add(new Heard(socket, at)));
    if (!beats.isEmpty() && writer.write(List.copyOf(beats))) {
      // one that was heard of again meanwhile stays
      beats.forEach(beat -> heard.remove(beat.socketId(), beat.at()));
    }
  }
}
