package dev.holdfast.app.faults;

import static java.nio.file.Files.readAllLines;
import static java.nio.file.Files.readString;

import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL that a server keeps in its data directory: another process after every start. */
final class Postmaster {

  private static final String USER = "holdfast";
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path home;

  /** The one of a server's data directory. */
  Postmaster(Path data) {
    this.home = data.resolve("postgres");
  }

  /** How to ask it something past the server; it must be running. */
  DatabaseUrl url() {
    try {
      int port = Integer.parseInt(line(PORT_LINE).orElseThrow());
      return DatabaseUrl.onLoopback(port, USER, readString(home.resolve("password")).strip());
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  /**
   * Ends it without a chance to do anything about it.
   *
   * @return false if it does not run
   */
  boolean kill() {
    Optional<ProcessHandle> running = process();
    running.ifPresent(
        process -> {
          process.destroyForcibly();
          process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    return running.isPresent();
  }

  /** Stops one that outlived its server. */
  void stop() {
    EmbeddedDatabase.start(home, Durability.PROCESS_CRASH).close();
  }

  private Optional<ProcessHandle> process() {
    return line(PID_LINE)
        .filter(pid -> pid.matches("\\d+"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(Postmaster::isPostgres);
  }

  /** A line of {@code postmaster.pid}, which comes and goes with the process. */
  private Optional<String> line(int number) {
    try {
      List<String> lines = readAllLines(home.resolve("cluster").resolve("postmaster.pid"));
      return lines.stream().skip(number).findFirst().map(String::strip);
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** The number may have become somebody else's. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }
}
