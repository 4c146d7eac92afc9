package dev.holdfast.session.postgres;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * One kind of thing that is done with once it is old.
 *
 * @param what in a word, for the log and the metrics
 * @param sql does so with at most {@code :most} of them, leaves out those that somebody is writing
 *     right now, and answers how many they were
 */
record Chore(String what, String sql) {

  /** So few that whoever wants one of these rows hardly waits. */
  static final int AT_ONCE = 500;

  /**
   * Does all there is to do, each batch in a transaction of its own.
   *
   * @param arguments what the statement wants to know
   * @return how many rows were done with
   */
  long carryOut(Map<String, ?> arguments, Handle handle) {
    long all = 0;
    long some = AT_ONCE;
    while (some >= AT_ONCE) {
      some = handle.inTransaction(transaction -> batch(arguments, transaction));
      all += some;
    }
    return all;
  }

  private long batch(Map<String, ?> arguments, Handle handle) {
    handle.execute("set local lock_timeout = '2s'");
    return handle.createQuery(sql).bindMap(arguments).bind("most", AT_ONCE).mapTo(Long.class).one();
  }
}
