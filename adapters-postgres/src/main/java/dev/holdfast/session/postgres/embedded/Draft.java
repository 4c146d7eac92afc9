package dev.holdfast.session.postgres.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that appears whole or not at all: it is filled under another name and renamed when it
 * is finished, so that a kill half-way leaves nothing that looks finished.
 */
final class Draft implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
  private static final String MARK = ".draft-";

  private final Path path;
  private final Path target;

  private Draft(Path path, Path target) {
    this.path = path;
    this.target = target;
  }

  /** Begins an empty draft of {@code name} and clears away those that dead processes left. */
  static Draft of(Path parent, String name) throws IOException {
    Files.createDirectories(parent);
    deleteAbandoned(parent, name + MARK);
    Path draft = parent.resolve(name + MARK + ProcessHandle.current().pid());
    return new Draft(Files.createDirectory(draft), parent.resolve(name));
  }

  /** Where to write. */
  Path path() {
    return path;
  }

  /** Gives the finished directory its name; another process that was first with it wins. */
  void publish() throws IOException {
    try {
      Files.move(path, target, ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  /** Deletes what was not published. */
  @Override
  public void close() {
    if (Files.exists(path)) {
      delete(path);
    }
  }

  private static void deleteAbandoned(Path directory, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      entries.filter(entry -> abandoned(entry, prefix)).forEach(Draft::delete);
    }
  }

  private static boolean abandoned(Path entry, String prefix) {
    String name = entry.getFileName().toString();
    if (!name.startsWith(prefix)) {
      return false;
    }
    // the caller has no draft of this target yet: one with its own number is of a former life
    long owner = Long.parseLong(name.substring(prefix.length()));
    return owner == ProcessHandle.current().pid() || ProcessHandle.of(owner).isEmpty();
  }

  private static void delete(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.delete(entry);
      }
    } catch (IOException e) {
      LOG.warn("The unfinished directory {} could not be deleted", directory, e);
    }
  }
}
