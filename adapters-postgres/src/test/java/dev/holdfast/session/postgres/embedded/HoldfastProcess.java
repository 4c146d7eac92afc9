package dev.holdfast.session.postgres.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.session.postgres.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** A Holdfast in a JVM of its own, so that a test can kill it. */
final class HoldfastProcess implements AutoCloseable {
  private final Process process;

  private HoldfastProcess(Process process) {
    this.process = process;
  }

  /** Starts it on a directory, where it is to commit a note and then stay. */
  static HoldfastProcess start(Path directory, String note) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldfastProcess.class.getName(),
                directory.toString(),
                note)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new HoldfastProcess(process);
  }

  /** The line it says when it is up, or why it is not. */
  String report() throws IOException {
    BufferedReader output = process.inputReader(UTF_8);
    return output.readLine();
  }

  /** Kills it, without a chance to clean up, and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** The child's side. */
  public static void main(String[] args) throws IOException {
    try {
      System.out.println("committed " + commit(Path.of(args[0]), args[1]));
    } catch (EmbeddedDatabaseException e) {
      System.out.println(e.getMessage());
    }
    System.in.read();
  }

  @SuppressWarnings("resource") // lives until it is killed: that is what it is for
  private static String commit(Path directory, String note) {
    EmbeddedDatabase server =
        EmbeddedDatabase.start(directory, TestServer.PROGRAMS, Durability.MACHINE_CRASH);
    jdbi(server)
        .useHandle(
            handle -> {
              handle.execute("create table if not exists notes (note text)");
              handle.execute("insert into notes values (?)", note);
            });
    return note;
  }

  static Jdbi jdbi(EmbeddedDatabase server) {
    return Jdbi.create(server.url().jdbcUrl(), server.url().user(), server.url().password());
  }
}
