package dev.holdfast.session.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings the schema {@code public} to this version's form, and back. Several nodes may do it at the
 * same time: one does the work, the others wait for it.
 */
public final class Migrations {
  private static final String FOLDER = "dev/holdfast/session/postgres/";
  private static final String HISTORY = "flyway_schema_history";

  private final Jdbi database;
  private final Flyway flyway;

  /** The migrations of one database, over connections of their own. */
  public Migrations(DatabaseUrl url) {
    this.flyway =
        Flyway.configure()
            .dataSource(url.jdbcUrl(), url.user(), url.password())
            .schemas("public")
            .table(HISTORY)
            .locations("classpath:" + FOLDER + "migration")
            .cleanDisabled(true)
            .load();
    this.database = Jdbi.create(flyway.getConfiguration().getDataSource());
  }

  /**
   * Applies what is missing; does nothing on a schema that is up to date.
   *
   * @throws SchemaRefusedException if the schema is newer than this version or somebody else's
   */
  public void migrate() {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new SchemaRefusedException(
          "The schema public was migrated by something other than this Holdfast", e);
    } catch (FlywayException e) {
      throw e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
          ? new SchemaRefusedException("The schema public holds tables that are not Holdfast's", e)
          : e;
    }
  }

  private void refuseNewer() {
    applied().stream()
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .findAny()
        .ifPresent(
            migration -> {
              throw new SchemaRefusedException(
                  "The schema public has version %d, made by a newer Holdfast than this"
                      .formatted(version()));
            });
  }

  /** The version of the schema, 0 for an empty one. */
  public int version() {
    return applied().stream().mapToInt(Migrations::number).max().orElse(0);
  }

  /**
   * Undoes the newest migrations, the data in their tables included, until the schema has an
   * earlier version; each in its own transaction.
   *
   * @param target the version to come to; 0 leaves the schema empty
   */
  public void undoTo(int target) {
    refuseNewer();
    newestFirst(target).toList().forEach(this::undo);
    if (target == 0) {
      database.useHandle(handle -> handle.execute("drop table if exists " + HISTORY));
    }
  }

  /**
   * The scripts {@link #migrate} would apply, in that order.
   *
   * @throws SchemaRefusedException as it would
   */
  public List<String> missing() {
    refuseNewer();
    return Stream.of(flyway.info().pending()).map(MigrationInfo::getScript).toList();
  }

  /**
   * The migrations {@link #undoTo} would undo, in that order.
   *
   * @throws SchemaRefusedException if the schema is newer than this version, which cannot undo it
   */
  public List<String> undoable(int target) {
    refuseNewer();
    return newestFirst(target).map(MigrationInfo::getScript).toList();
  }

  private Stream<MigrationInfo> newestFirst(int target) {
    List<MigrationInfo> newestFirst = applied();
    Collections.reverse(newestFirst);
    return newestFirst.stream().filter(migration -> number(migration) > target);
  }

  private void undo(MigrationInfo migration) {
    String script = FOLDER + "undo/" + migration.getScript().replaceFirst("^V", "U");
    database.useTransaction(
        handle -> {
          handle.execute(SqlResource.read(script));
          forget(migration, handle);
        });
  }

  private static void forget(MigrationInfo migration, Handle handle) {
    handle.execute("delete from " + HISTORY + " where script = ?", migration.getScript());
  }

  private List<MigrationInfo> applied() {
    return Arrays.asList(flyway.info().applied());
  }

  private static int number(MigrationInfo migration) {
    return Integer.parseInt(migration.getVersion().getVersion());
  }
}
