package dev.holdfast.session.postgres;

import dev.holdfast.session.room.StoreUnavailable;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
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
  boolean write(List<ConnectionFact> facts) {
    try {
      ConnectionBatches.of(facts).forEach(this::writeBatch);
      return true;
    } catch (StoreUnavailable away) {
      LOG.debug("Nothing written down of sockets: {}", away.getMessage());
      return false;
    }
  }

  private void writeBatch(List<ConnectionFact> batch) {
    try {
      store(batch);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException refused) {
      batch.forEach(this::writeAlone);
    }
  }

  private void writeAlone(ConnectionFact fact) {
    try {
      store(List.of(fact));
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException refused) {
      drop(1);
      LOG.debug("The database refuses what became of a socket", refused);
    }
  }

  private void store(List<ConnectionFact> facts) {
    database.inTransaction(
        handle -> {
          ConnectionWrite.ALL.forEach(kind -> kind.write(facts, handle));
          return facts;
        });
  }
}
