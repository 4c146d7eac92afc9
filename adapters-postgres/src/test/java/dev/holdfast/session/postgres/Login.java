package dev.holdfast.session.postgres;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Somebody other than the owner who connects to a test's database, as a member of a role. */
record Login(DatabaseUrl url) {

  /** A login that is a member of a role and may do nothing else. */
  static Login memberOf(String role, DatabaseUrl database) {
    String name = "member_of_" + role;
    owner(database)
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  do $$ begin
                    create role %1$s login password '%1$s';
                  exception when duplicate_object then null;
                  end $$;
                  grant %2$s to %1$s
                  """
                      .formatted(name, role));
            });
    return new Login(new DatabaseUrl(database.jdbcUrl(), name, name));
  }

  static Jdbi owner(DatabaseUrl database) {
    return Jdbi.create(database.jdbcUrl(), database.user(), database.password());
  }

  /** Asks in the name of a user and a device; null is nobody and none. */
  <T> T ask(@Nullable UUID user, @Nullable String device, Function<Handle, T> question) {
    return Jdbi.create(url.jdbcUrl(), url.user(), url.password())
        .inTransaction(
            handle -> {
              name(handle, "app.user_id", user);
              name(handle, "app.device_id", device);
              return question.apply(handle);
            });
  }

  /** How many rows a query has for them. */
  long count(@Nullable UUID user, @Nullable String device, String rows) {
    return ask(user, device, handle -> count(handle, rows));
  }

  static long count(Handle handle, String rows) {
    return handle.createQuery("select count(*) from (" + rows + ") found").mapTo(long.class).one();
  }

  private static void name(Handle handle, String setting, @Nullable Object value) {
    if (value != null) {
      handle
          .createQuery("select set_config(:setting, :value, true)")
          .bind("setting", setting)
          .bind("value", value.toString())
          .mapTo(String.class)
          .one();
    }
  }
}
