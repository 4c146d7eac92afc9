package dev.holdfast.session.javalin;

import io.micrometer.core.instrument.Tags;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What is measured of the database and of what is done there in the background. */
public final class DatabaseMetrics {

  private static final String POOL = "holdfast.database.pool.";
  private static final String LOG = "holdfast.connection.log.";
  private static final String RETENTION = "holdfast.retention.";

  private final Meters meters;

  DatabaseMetrics(Meters meters) {
    this.meters = meters;
  }

  /**
   * The connections to the database at one moment.
   *
   * @param active at work
   * @param idle at rest
   * @param waiting callers without one
   * @param errors how often one was lost or not to be had, those counted that were asked again
   * @param timeouts how often among them nobody had one to give in time
   */
  public record Pool(int active, int idle, int waiting, long errors, long timeouts) {}

  /** Measures the connections to the database. */
  public void pool(Supplier<Pool> now) {
    meters.gauge(POOL + "active", "Database connections at work", () -> now.get().active());
    meters.gauge(POOL + "idle", "Database connections at rest", () -> now.get().idle());
    meters.gauge(POOL + "waiting", "Callers without a connection", () -> now.get().waiting());
    meters.counter(POOL + "errors", "Connections lost or missing", () -> now.get().errors());
    meters.counter(POOL + "timeouts", "Connections not to be had", () -> now.get().timeouts());
  }

  /**
   * Measures what is written down of sockets.
   *
   * @param waiting how much is not written yet
   * @param dropped how much never will be
   */
  public void connectionLog(IntSupplier waiting, LongSupplier dropped) {
    meters.gauge(LOG + "waiting", "Facts about sockets not written yet", waiting::getAsInt);
    meters.counter(LOG + "dropped", "Facts about sockets that are lost", dropped::getAsLong);
  }

  /** Measures how often this server has cleaned up. */
  public void cleanups(LongSupplier runs) {
    meters.counter(RETENTION + "runs", "Cleanups by this server", runs::getAsLong);
  }

  /**
   * Measures what was removed because it was old.
   *
   * @param what in a word
   */
  public void removed(String what, LongSupplier rows) {
    meters.counter(
        RETENTION + "removed",
        "Rows that this server's cleanups have done with",
        Tags.of("what", what),
        rows::getAsLong);
  }
}
