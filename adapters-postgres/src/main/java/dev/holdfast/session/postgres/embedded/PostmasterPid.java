package dev.holdfast.session.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that last ran in a cluster. PostgreSQL itself
 * looks only whether the number is alive; after a reboot or in a new container it may be anybody's.
 *
 * @param cluster the directory with the file
 * @param pid the process number in it, -1 if there is none
 */
record PostmasterPid(Path cluster, long pid) {
  private static final String FILE = "postmaster.pid";
  private static final long UNREADABLE = -1;

  /** What the file says, if there is one. */
  static Optional<PostmasterPid> in(Path cluster) {
    try {
      String content = Files.readString(cluster.resolve(FILE));
      return Optional.of(new PostmasterPid(cluster, number(content)));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static long number(String content) {
    return content
        .lines()
        .findFirst()
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(UNREADABLE);
  }

  /** Whether the process is alive and is a PostgreSQL that serves this very cluster. */
  boolean serving() {
    return pid != UNREADABLE
        && ProcessHandle.of(pid).map(ProcessHandle::info).filter(this::serves).isPresent();
  }

  private boolean serves(ProcessHandle.Info process) {
    boolean postgres =
        process.command().filter(path -> fileName(path).startsWith("postgres")).isPresent();
    // Windows does not tell the arguments: there the program's name has to do
    return postgres && process.arguments().map(this::names).orElse(true);
  }

  private boolean names(String[] arguments) {
    return List.of(arguments).contains(cluster.toString());
  }

  private static String fileName(String path) {
    return Path.of(path).getFileName().toString();
  }

  /**
   * Deletes the file where PostgreSQL would stumble over it: if its number now belongs to somebody
   * else's process, or a power cut has left it without one. The number of a dead process is left
   * for PostgreSQL to judge: it also looks for children of that process that still have the
   * cluster's memory.
   */
  void deleteIfMisleading() {
    if (pid == UNREADABLE || (ProcessHandle.of(pid).isPresent() && !serving())) {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(cluster.resolve(FILE));
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The stale " + FILE + " in " + cluster + " stays", e);
    }
  }
}
