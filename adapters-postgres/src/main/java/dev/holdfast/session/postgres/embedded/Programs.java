package dev.holdfast.session.postgres.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs, run to their end one at a time. */
final class Programs {
  private static final long LIMIT_SECONDS = 180;

  private final Path home;
  private final Path output;

  /**
   * The programs unpacked in {@code home}.
   *
   * @param output the file that keeps what the last program printed: a file and not a pipe, because
   *     the server inherits it from {@code pg_ctl} and would keep a pipe open
   */
  Programs(Path home, Path output) {
    this.home = home;
    this.output = output;
  }

  /** Runs a program and waits for it. */
  Outcome run(String program, List<String> arguments) {
    try {
      Process process =
          new ProcessBuilder(commandLine(program, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new Outcome(program, exitCode(process), Files.readString(output));
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(program + " cannot be run from " + home, e);
    }
  }

  private List<String> commandLine(String program, List<String> arguments) {
    List<String> line = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it sees itself as nobody
      line.addAll(List.of("unshare", "-U"));
    }
    String suffix = File.separatorChar == '\\' ? ".exe" : "";
    line.add(home.resolve("bin").resolve(program + suffix).toString());
    line.addAll(arguments);
    return line;
  }

  private static int exitCode(Process process) throws IOException {
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new IOException("not finished after " + LIMIT_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /**
   * How a program ended.
   *
   * @param program its name
   * @param exitCode 0 for success
   * @param output all it printed
   */
  record Outcome(String program, int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** Throws with the program's own complaint unless it succeeded. */
    void orThrow() {
      if (!succeeded()) {
        throw new EmbeddedDatabaseException("PostgreSQL's " + program + " failed: " + complaint());
      }
    }

    private String complaint() {
      return output
          .lines()
          .filter(line -> line.contains("error:") || line.contains("FATAL:"))
          .findFirst()
          .or(() -> output.lines().reduce((earlier, later) -> later))
          .orElse("exit code " + exitCode);
    }
  }
}
