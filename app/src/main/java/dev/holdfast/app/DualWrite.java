package dev.holdfast.app;

import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.memory.Divergence;
import dev.holdfast.session.memory.DualWriteRejoinTokens;
import dev.holdfast.session.memory.DualWriteRooms;
import dev.holdfast.session.memory.DualWriteSessions;
import dev.holdfast.session.memory.WriteBehind;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memory first and the database behind, and an eye on how far behind and whether they agree. */
final class DualWrite implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DualWrite.class);
  private static final int THREADS = 4;
  private static final long LOOK_EVERY_SECONDS = 60;

  /** How long a stop waits for the last writes. */
  private static final Duration LAST_WRITES = Duration.ofSeconds(8);

  private final WriteBehind writer =
      new WriteBehind(THREADS, InstantSource.system(), new WriteLog());
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "dual-write-look");
            thread.setDaemon(true);
            return thread;
          });
  private final DualWriteRooms rooms;
  private volatile int divergences;

  /** Puts memory before a database. */
  DualWrite(RoomPorts database) {
    rooms = new DualWriteRooms(database, writer);
    ScheduledFuture<?> unused =
        looks.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  RoomPorts rooms() {
    return RoomPorts.of(rooms);
  }

  SessionStore before(SessionStore database) {
    return new DualWriteSessions(database, writer);
  }

  RejoinTokenStore before(RejoinTokenStore database) {
    return new DualWriteRejoinTokens(database, writer);
  }

  /** How the writing goes. */
  WriteBehind.Status status() {
    return writer.status();
  }

  /** How many rooms differed when they were last compared. */
  int divergences() {
    return divergences;
  }

  /** Waits for the last writes, but not for ever. */
  @Override
  public void close() {
    looks.shutdownNow();
    if (!isFlushed()) {
      LOG.error("Stopped with {} writes not in the database", writer.status().waiting());
    }
    writer.close();
  }

  private boolean isFlushed() {
    try {
      return writer.flush(LAST_WRITES);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void look() {
    try {
      List<Divergence> found = rooms.divergences();
      divergences = found.size();
      found.forEach(divergence -> LOG.warn("Memory and database differ: {}", divergence));
      LOG.info("Dual write: {}, {} rooms differ", writer.status(), found.size());
    } catch (StoreUnavailable away) {
      LOG.warn("Dual write: {}, the database is away", writer.status());
    }
  }

  private static final class WriteLog implements WriteBehind.Observer {
    @Override
    public void written(Object key) {
      LOG.debug("[MIGRATION] save → DB_SUCCESS {}", key);
    }

    @Override
    public void failed(Object key, RuntimeException why) {
      LOG.warn("[MIGRATION] save → DB_FAILED {}: {}", key, why.getMessage());
    }
  }
}
