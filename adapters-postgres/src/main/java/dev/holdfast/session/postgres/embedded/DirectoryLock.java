package dev.holdfast.session.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory to one running Holdfast. The operating system lets go of it when the
 * process ends, however it ends, so a lock can never be stale.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE = "holdfast.lock";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory.
   *
   * @throws EmbeddedDatabaseException if another Holdfast has it, or it cannot be written
   */
  static DirectoryLock take(Path directory) {
    try {
      FileChannel channel = FileChannel.open(directory.resolve(FILE), CREATE, WRITE);
      if (lock(channel) != null) {
        return new DirectoryLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(
          "The data directory " + directory + " is not writable", e);
    }
    throw new EmbeddedDatabaseException(
        "The data directory " + directory + " is in use by another running Holdfast");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The lock of the data directory cannot be released", e);
    }
  }
}
