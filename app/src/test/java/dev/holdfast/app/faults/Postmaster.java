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
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL a server keeps in its data directory.
 *
 * @param process the one process of it that owns all others
 * @param url how to ask it something past the server
 */
record Postmaster(ProcessHandle process, DatabaseUrl url) {

  private static final String USER = "holdfast";
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** The one that runs now. */
  static Postmaster in(Path data) {
    Path home = home(data);
    try {
      List<String> lines = readAllLines(home.resolve("cluster").resolve("postmaster.pid"));
      long pid = Long.parseLong(lines.get(PID_LINE).strip());
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      String password = readString(home.resolve("password")).strip();
      ProcessHandle process = ProcessHandle.of(pid).filter(Postmaster::isPostgres).orElseThrow();
      return new Postmaster(process, DatabaseUrl.onLoopback(port, USER, password));
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  /** Stops one that outlived its server. */
  static void stopIn(Path data) {
    EmbeddedDatabase.start(home(data), Durability.PROCESS_CRASH).close();
  }

  /** Ends it without a chance to do anything about it. */
  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static Path home(Path data) {
    return data.resolve("postgres");
  }

  /** The number may have become somebody else's. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }
}
