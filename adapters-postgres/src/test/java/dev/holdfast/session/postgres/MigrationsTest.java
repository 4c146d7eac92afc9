package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final int NEWEST = 30;
  private static final String EVERYTHING_IN_PUBLIC =
      """
      select relname from pg_class where relnamespace = 'public'::regnamespace
      union all
      select proname from pg_proc where pronamespace = 'public'::regnamespace
      order by 1
      """;

  private Jdbi database;
  private Migrations migrations;

  @BeforeEach
  void anEmptyDatabase() {
    DatabaseUrl url = TestServer.emptyDatabase();
    database = Jdbi.create(url.jdbcUrl(), url.user(), url.password());
    migrations = new Migrations(url);
  }

  @Test
  void anEmptySchemaComesToTheNewestVersion() {
    migrations.migrate();

    assertThat(migrations.version()).isEqualTo(NEWEST);
    assertThat(everything())
        .contains(
            "rooms",
            "room_players",
            "room_seats",
            "room_spectators",
            "rejoin_tokens",
            "games",
            "game_states",
            "game_events",
            "hands",
            "players",
            "actions",
            "chip_ledger",
            "app_sessions",
            "pulse",
            "websocket_connections",
            "device_sessions",
            "room_participants",
            "retention",
            "nodes",
            "whereabouts");
  }

  @Test
  void migratingTwiceIsMigratingOnce() {
    migrations.migrate();
    migrations.migrate();

    assertThat(migrations.version()).isEqualTo(NEWEST);
  }

  @Test
  void everyMigrationCanBeUndoneOneByOneDownToNothingAndDoneAgain() {
    migrations.migrate();
    List<String> all = everything();

    for (int version = NEWEST - 1; version >= 0; version--) {
      migrations.undoTo(version);
      assertThat(migrations.version()).isLessThanOrEqualTo(version);
    }
    assertThat(everything()).isEmpty();

    migrations.migrate();
    assertThat(everything()).isEqualTo(all);
  }

  @Test
  void anUndoneSchemaIsCompletedByTheNextMigrate() {
    migrations.migrate();
    migrations.undoTo(7);
    migrations.migrate();

    assertThat(migrations.version()).isEqualTo(NEWEST);
  }

  @Test
  void tablesOfAnotherProductAreRefusedInOneSentence() {
    database.useHandle(handle -> handle.execute("create table quizzes (id int)"));

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessage("The schema public holds tables that are not Holdfast's");
    assertThat(everything()).containsExactly("quizzes");
  }

  @Test
  void aSchemaFromTheFutureIsRefusedInOneSentence() {
    migrations.migrate();
    recordMigration("999", "V999__teleport.sql");

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessage("The schema public has version 999, made by a newer Holdfast than this");
  }

  @Test
  void aSchemaWithAnotherHistoryIsRefusedInOneSentence() {
    migrations.migrate();
    database.useHandle(
        handle -> handle.execute("update flyway_schema_history set checksum = checksum + 1"));

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessage("The schema public was migrated by something other than this Holdfast");
  }

  @Test
  void aPasswordMayBeLeftToTheDriver() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://anna@localhost/poker");

    assertThatNoException().isThrownBy(() -> new Migrations(url));
  }

  private void recordMigration(String version, String script) {
    database.useHandle(
        handle ->
            handle.execute(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                  script, checksum, installed_by, execution_time, success)
                values (999, ?, 'teleport', 'SQL', ?, 1, 'someone', 1, true)
                """,
                version,
                script));
  }

  private List<String> everything() {
    return database.withHandle(
        handle -> handle.createQuery(EVERYTHING_IN_PUBLIC).mapTo(String.class).list());
  }
}
