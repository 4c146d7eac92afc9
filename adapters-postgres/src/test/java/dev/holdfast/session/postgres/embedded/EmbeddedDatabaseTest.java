package dev.holdfast.session.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.postgres.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {
  @TempDir private Path home;
  private Path cluster;

  @BeforeEach
  void aDirectory() {
    cluster = home.resolve("cluster");
  }

  private EmbeddedDatabase start(Durability durability) {
    return EmbeddedDatabase.start(home, TestServer.PROGRAMS, durability);
  }

  private static String setting(EmbeddedDatabase server, String name) {
    return HoldfastProcess.jdbi(server)
        .withHandle(handle -> handle.createQuery("show " + name).mapTo(String.class).one());
  }

  private static List<String> notes(EmbeddedDatabase server) {
    return HoldfastProcess.jdbi(server)
        .withHandle(
            handle -> handle.createQuery("select note from notes").mapTo(String.class).list());
  }

  @Test
  void whatWasCommittedIsThereAtTheNextStart() {
    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      HoldfastProcess.jdbi(server)
          .useHandle(handle -> handle.execute("create table notes as select 'kept' as note"));
    }
    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThat(notes(server)).containsExactly("kept");
    }
  }

  @ParameterizedTest
  @CsvSource({"MACHINE_CRASH, on", "PROCESS_CRASH, off"})
  void theDiskIsWaitedForExactlyWhenAskedTo(Durability durability, String disk) {
    try (EmbeddedDatabase server = start(durability)) {
      assertThat(setting(server, "fsync")).isEqualTo(disk);
      assertThat(setting(server, "synchronous_commit")).isEqualTo(disk);
      assertThat(setting(server, "full_page_writes")).isEqualTo(disk);
    }
  }

  @Test
  void onlyThisMachineReachesItAndOnlyWithThePassword() {
    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThat(setting(server, "server_version")).startsWith("18.");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(server, "unix_socket_directories")).isEmpty();
      Jdbi guess = Jdbi.create(server.url().jdbcUrl(), server.url().user(), "guess");
      assertThatThrownBy(guess::open).hasRootCauseInstanceOf(SQLException.class);
    }
  }

  @Test
  void aServerThatOutlivedItsHoldfastIsFoundAndNothingCommittedIsLost() throws IOException {
    try (HoldfastProcess first = HoldfastProcess.start(home, "one")) {
      assertThat(first.report()).isEqualTo("committed one");
    }
    long orphan = PostmasterPid.in(cluster).orElseThrow().pid();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedDatabase server = start(Durability.MACHINE_CRASH)) {
      assertThat(notes(server)).containsExactly("one");
      assertThat(PostmasterPid.in(cluster).orElseThrow().pid()).isNotEqualTo(orphan);
    }
  }

  @Test
  void aHoldfastAndItsServerKilledTogetherComeBackWithEverythingCommitted() throws IOException {
    try (HoldfastProcess first = HoldfastProcess.start(home, "one")) {
      assertThat(first.report()).isEqualTo("committed one");
    }
    long orphan = PostmasterPid.in(cluster).orElseThrow().pid();
    ProcessHandle.of(orphan).orElseThrow().destroyForcibly();

    try (EmbeddedDatabase server = start(Durability.MACHINE_CRASH)) {
      assertThat(notes(server)).containsExactly("one");
    }
  }

  @Test
  void aDirectoryInUseIsRefusedInOneLine() throws IOException {
    try (HoldfastProcess first = HoldfastProcess.start(home, "one")) {
      assertThat(first.report()).isEqualTo("committed one");
      assertThatThrownBy(() -> start(Durability.PROCESS_CRASH))
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessage("The data directory " + home + " is in use by another running Holdfast");
    }
    // its server outlives it: take it over, to stop it
    start(Durability.PROCESS_CRASH).close();
  }

  @Test
  void aDirectoryInUseByThisVeryProcessIsRefusedToo() {
    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThatThrownBy(() -> start(Durability.PROCESS_CRASH))
          .hasMessageEndingWith("is in use by another running Holdfast");
      assertThat(setting(server, "fsync")).isEqualTo("off");
    }
  }

  @ParameterizedTest
  @CsvSource({"999999999", "not a number"})
  void aStalePidFileIsNoObstacle(String pid) throws IOException {
    start(Durability.PROCESS_CRASH).close();
    Files.writeString(cluster.resolve("postmaster.pid"), pid + "\n" + cluster + "\n");

    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThat(setting(server, "fsync")).isEqualTo("off");
    }
  }

  @Test
  void aPidFileWithTheNumberOfSomebodyElsesProcessIsNoObstacleAndHarmsNobody() throws IOException {
    start(Durability.PROCESS_CRASH).close();
    Process bystander = new ProcessBuilder("sleep", "60").start();
    Files.writeString(cluster.resolve("postmaster.pid"), bystander.pid() + "\n" + cluster + "\n");

    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThat(setting(server, "fsync")).isEqualTo("off");
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroy();
    }
  }

  @Test
  void aClusterLeftHalfMadeIsMadeAnew() throws IOException {
    Path halfMade = home.resolve("cluster.draft-999999999");
    Files.createDirectories(halfMade.resolve("base"));

    try (EmbeddedDatabase server = start(Durability.PROCESS_CRASH)) {
      assertThat(setting(server, "fsync")).isEqualTo("off");
      assertThat(halfMade).doesNotExist();
    }
  }

  @Test
  void anotherMajorVersionsDatabaseIsRefusedInOneLine() throws IOException {
    start(Durability.PROCESS_CRASH).close();
    Files.writeString(cluster.resolve("PG_VERSION"), "15\n");

    assertThatThrownBy(() -> start(Durability.PROCESS_CRASH))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessageStartingWith(cluster + " holds a database of PostgreSQL 15, and this is");
  }

  @Test
  void aDirectoryOfSomethingElseIsRefusedInOneLine() throws IOException {
    Files.createDirectories(cluster);

    assertThatThrownBy(() -> start(Durability.PROCESS_CRASH))
        .hasMessage(cluster + " is not a PostgreSQL data directory");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefusedInOneLine() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThatThrownBy(
            () -> EmbeddedDatabase.start(file, TestServer.PROGRAMS, Durability.PROCESS_CRASH))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessage("The data directory " + file + " cannot be made");
  }

  @Test
  void closingTwiceIsClosingOnce() {
    EmbeddedDatabase server = start(Durability.PROCESS_CRASH);
    server.close();
    server.close();

    assertThat(PostmasterPid.in(cluster)).isEmpty();
  }
}
