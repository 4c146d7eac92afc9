package dev.holdfast.session.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a failure says of the chances of trying again, by the <a
 * href="https://www.postgresql.org/docs/18/errcodes-appendix.html">codes of PostgreSQL</a>.
 *
 * @param failure as it was thrown, whoever wrapped it
 */
record SqlFailure(Throwable failure) {
  private static final String CONNECTION = "08";

  private static final String LOCKED_OUT = "55P03";

  /**
   * The server stops, crashed, starts, is full or became a stand-by; or another transaction won a
   * deadlock.
   */
  private static final Set<String> PASSING =
      Set.of("57P01", "57P02", "57P03", "53300", "25006", "40001", "40P01");

  /** The password is wrong, or there is no such database: waiting does not help. */
  private static final Set<String> REFUSED = Set.of("28000", "28P01", "3D000");

  /** Whether the same work may succeed in a moment. */
  boolean isPassing() {
    return refusal().isEmpty() && sqlExceptions().anyMatch(SqlFailure::isPassing);
  }

  private static boolean isPassing(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    return state.startsWith(CONNECTION)
        || PASSING.contains(state)
        || e instanceof SQLTransientConnectionException;
  }

  /**
   * Whether it is the server's trouble and not the statement's: no disk, no memory, being stopped.
   */
  boolean isOfTheServer() {
    return sqlExceptions()
        .map(SQLException::getSQLState)
        .anyMatch(state -> state != null && state.matches("(53|57|58).*"));
  }

  /** Whether the pool had no connection to give in time. */
  boolean isTimeout() {
    return sqlExceptions().anyMatch(SQLTransientConnectionException.class::isInstance);
  }

  /** Whether somebody else held a lock for longer than the statement was to wait. */
  boolean isLockedOut() {
    return sqlExceptions().anyMatch(e -> LOCKED_OUT.equals(e.getSQLState()));
  }

  /** The server's sentence if it does not let us in at all. */
  Optional<String> refusal() {
    return sqlExceptions()
        .filter(e -> e.getSQLState() != null && REFUSED.contains(e.getSQLState()))
        .map(Throwable::getMessage)
        // wrappers repeat the code; the innermost has the sentence
        .reduce((outer, inner) -> inner);
  }

  private Stream<SQLException> sqlExceptions() {
    return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
