package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final PoolSettings IMPATIENT =
      new PoolSettings(2, Duration.ofMillis(250), Duration.ofMillis(300), Duration.ofMillis(300));

  @Test
  void connectionsThatTheServerEndedAreReplacedUnnoticed() {
    DatabaseUrl url = TestServer.emptyDatabase();
    try (Database database = Database.connect(url, PoolSettings.standard())) {
      long before = database.repeatable(DatabaseTest::backend);
      endAllConnections(url);

      assertThat(database.repeatable(DatabaseTest::backend)).isNotEqualTo(before);
      assertThat(database.status().errors()).isPositive();
    }
  }

  private static void endAllConnections(DatabaseUrl url) {
    String all =
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """;
    try (Database other = Database.connect(url, IMPATIENT)) {
      other.repeatable(handle -> handle.createQuery(all).mapTo(long.class).one());
    }
  }

  @Test
  void aServerThatIsKilledComesBackOnItsPortAndThePoolFindsIt(@TempDir Path directory) {
    try (EmbeddedDatabase server =
            EmbeddedDatabase.start(directory, TestServer.PROGRAMS, Durability.PROCESS_CRASH);
        Database database = Database.connect(server.url(), patient())) {
      long backend = database.repeatable(DatabaseTest::backend);
      ProcessHandle session = ProcessHandle.of(backend).orElseThrow();
      ProcessHandle postmaster = session.parent().orElseThrow();

      assertThat(postmaster.destroyForcibly()).isTrue();
      session.destroyForcibly();

      assertThat(database.repeatable(DatabaseTest::backend)).isNotEqualTo(backend);
    }
  }

  private static PoolSettings patient() {
    return new PoolSettings(
        2, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  private static long backend(Handle handle) {
    return handle.createQuery("select pg_backend_pid()").mapTo(long.class).one();
  }

  @Test
  void aDatabaseThatStaysAwayIsReportedWhenThePatienceEnds() {
    DatabaseUrl nobody = DatabaseUrl.onLoopback(1, "holdfast", "secret");

    assertThatThrownBy(() -> Database.connect(nobody, IMPATIENT))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage("The database cannot be reached");
  }

  @Test
  void aWrongPasswordIsReportedInTheServersWordsWithoutMorePatience() {
    DatabaseUrl url = TestServer.emptyDatabase();
    DatabaseUrl wrong = new DatabaseUrl(url.jdbcUrl(), url.user(), "wrong");

    assertThatThrownBy(() -> Database.connect(wrong, PoolSettings.standard()))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("password authentication failed for user \"holdfast\"");
  }

  @Test
  void aMistakeInTheWorkIsNotTriedAgain() {
    try (Database database =
        Database.connect(TestServer.emptyDatabase(), PoolSettings.standard())) {
      assertThatThrownBy(
              () -> database.repeatable(handle -> handle.execute("select * from nothing")))
          .hasMessageContaining("relation \"nothing\" does not exist");
      assertThat(database.status().errors()).isZero();
    }
  }
}
