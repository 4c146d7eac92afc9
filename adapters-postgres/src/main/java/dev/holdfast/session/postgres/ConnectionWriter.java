package dev.holdfast.session.postgres;

import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.room.StoreUnavailable;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes facts, as many at once as possible; leaves out those that the database refuses. */
final class ConnectionWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionWriter.class);

  private final Reachable database;
  private final LongAdder dropped = new LongAdder();

  ConnectionWriter(Database database) {
    this.database = new Reachable(database);
  }

  /** Counts facts that will never be written. */
  void drop(int facts) {
    dropped.add(facts);
  }

  long dropped() {
    return dropped.sum();
  }

  /**
   * Writes facts in their order.
   *
   * @return whether they are done with; if not, the database is away and the same facts may be
   *     written later, though some of them are there already
   */
  boolean write(List<SocketFact> facts) {
    try {
      ConnectionBatches.of(facts).forEach(this::writeBatch);
      return true;
    } catch (StoreUnavailable away) {
      LOG.debug("Nothing written down of sockets: {}", away.getMessage());
      return false;
    }
  }

  private void writeBatch(List<SocketFact> batch) {
    try {
      store(batch);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException refused) {
      batch.forEach(this::writeAlone);
    }
  }

  private void writeAlone(SocketFact fact) {
    try {
      store(List.of(fact));
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException refused) {
      drop(1);
      LOG.debug("The database refuses what became of a socket", refused);
    }
  }

  private void store(List<SocketFact> facts) {
    try {
      database.inTransaction(handle -> store(facts, handle));
    } catch (JdbiException failed) {
      throw new SqlFailure(failed).isLockedOut()
          ? new StoreUnavailable("the tables are locked", failed)
          : failed;
    }
  }

  /** Whoever locks the tables keeps one connection waiting, and not for long. */
  private static List<SocketFact> store(List<SocketFact> facts, Handle handle) {
    handle.execute("set local lock_timeout = '5s'");
    ConnectionWrite.ALL.forEach(kind -> kind.write(facts, handle));
    return facts;
  }
}
