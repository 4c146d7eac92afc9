package dev.holdfast.session.postgres;

import dev.holdfast.session.office.ConnectionLog;
import dev.holdfast.session.office.SocketFact;

/**
 * Writes down what becomes of sockets. While the database is away what is told waits; what there is
 * no more room for is dropped and counted. Safe for use by many threads.
 */
public final class PostgresConnectionLog implements ConnectionLog, AutoCloseable {
  private static final int ROOM = 20_000;

  private final ConnectionWriter writer;
  private final ConnectionQueue queue;

  /** Begins to write to a database that is migrated. */
  public PostgresConnectionLog(Database database) {
    this(database, ROOM);
  }

  PostgresConnectionLog(Database database, int room) {
    this.writer = new ConnectionWriter(database);
    this.queue = new ConnectionQueue(writer, room);
  }

  @Override
  public void tell(SocketFact fact) {
    if (fact instanceof SocketFact.Heard beat) {
      queue.add(beat);
    } else {
      queue.add(fact);
    }
  }

  /** How many facts were lost: there was no room for them or the database refused them. */
  public long dropped() {
    return writer.dropped();
  }

  /** How many facts are not written yet, signs of life apart. */
  public int waiting() {
    return queue.waiting();
  }

  /** Writes what waits if the database is there, and drops it otherwise. Blocks until then. */
  @Override
  public void close() {
    queue.close();
  }
}
