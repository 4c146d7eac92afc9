package dev.holdfast.session.postgres;

import dev.holdfast.session.room.StoreUnavailable;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The database as the ports see it: there, or {@link StoreUnavailable}. */
final class Reachable {

  private final Database database;

  Reachable(Database database) {
    this.database = database;
  }

  /** Does work that may safely be done twice. */
  <T> T with(Function<Handle, T> work) {
    try {
      return database.repeatable(work);
    } catch (DatabaseUnavailableException away) {
      throw new StoreUnavailable("the database is unavailable", away);
    } catch (JdbiException failed) {
      throw new SqlFailure(failed).isOfTheServer()
          ? new StoreUnavailable("the database cannot serve", failed)
          : failed;
    }
  }

  /** The same as one transaction. */
  <T> T inTransaction(Function<Handle, T> work) {
    return with(handle -> handle.inTransaction(work::apply));
  }
}
