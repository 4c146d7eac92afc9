package dev.holdfast.session.postgres.embedded;

import dev.holdfast.session.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL 18 of our own in a directory that stays, on a free port of the loopback interface.
 *
 * <p>One running Holdfast has a directory to itself. A server that outlived a killed Holdfast is
 * found through its {@code postmaster.pid} and stopped before the next one starts, so that the
 * settings of a start always hold; a server that was itself killed is started again on its port.
 * {@link #close} stops the server; without it the server lives on until the next start. Safe for
 * use by many threads.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final DirectoryLock lock;
  private final Cluster cluster;
  private final DatabaseUrl url;
  private final Watch watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(DirectoryLock lock, Cluster cluster, DatabaseUrl url, Watch watch) {
    this.lock = lock;
    this.cluster = cluster;
    this.url = url;
    this.watch = watch;
  }

  /**
   * Starts the database of a directory, which is made if it is not there, programs included.
   *
   * @throws EmbeddedDatabaseException with one line that says why it cannot
   */
  public static EmbeddedDatabase start(Path directory, Durability durability) {
    return start(directory, directory.resolve("programs"), durability);
  }

  /**
   * Starts the database of a directory with the programs unpacked elsewhere, so that many can share
   * them.
   *
   * @param programs where PostgreSQL's programs are kept from start to start, some 60 MB
   * @throws EmbeddedDatabaseException with one line that says why it cannot
   */
  public static EmbeddedDatabase start(Path directory, Path programs, Durability durability) {
    Path home = made(directory.toAbsolutePath().normalize());
    DirectoryLock lock = DirectoryLock.take(home);
    try {
      return start(lock, home, programs.toAbsolutePath().normalize(), durability);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The data directory " + directory + " cannot be made", e);
    }
  }

  private static EmbeddedDatabase start(
      DirectoryLock lock, Path home, Path programs, Durability durability) {
    Path unpacked = ServerArchive.ofThisPlatform().unpackedIn(programs);
    Cluster cluster = new Cluster(home, new Programs(unpacked, home.resolve("programs.log")));
    Password password = new Password(home.resolve("password"));
    cluster.createIfAbsent(password);
    int port = cluster.start(Cluster::freePort, durability);
    DatabaseUrl url = DatabaseUrl.onLoopback(port, Cluster.SUPERUSER, password.read());
    Watch watch = new Watch(cluster::isRunning, () -> cluster.start(() -> port, durability));
    return new EmbeddedDatabase(lock, cluster, url, watch);
  }

  /** Where it listens and who may come in; the same as long as it is open. */
  public DatabaseUrl url() {
    return url;
  }

  /** Stops the server, then lets go of the directory. Doing it again changes nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watch.close();
      try {
        cluster.stop();
      } finally {
        lock.close();
      }
    }
  }
}
