package dev.holdfast.session.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL data directory: made once, started and stopped by {@code pg_ctl}. */
final class Cluster {
  static final String SUPERUSER = "holdfast";
  static final int MAJOR_VERSION = 18;

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String NAME = "cluster";
  private static final int START_ATTEMPTS = 8;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          // details of a failed row would carry cards and token hashes into the log
          "log_error_verbosity=terse");

  private final Path home;
  private final Path directory;
  private final Path serverLog;
  private final Programs programs;

  /** The cluster of a Holdfast data directory. */
  Cluster(Path home, Programs programs) {
    this.home = home;
    this.directory = home.resolve(NAME);
    this.serverLog = home.resolve("server.log");
    this.programs = programs;
  }

  /** Makes the cluster unless it is there; a half-made one is never left behind. */
  void createIfAbsent(Password password) {
    if (Files.exists(directory)) {
      refuseOtherVersion();
      return;
    }
    try (Draft draft = Draft.of(home, NAME)) {
      password.renew();
      initialise(draft.path(), password.file());
      draft.publish();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The database cannot be made in " + home, e);
    }
  }

  private void initialise(Path target, Path passwordFile) {
    List<String> arguments =
        List.of(
            "--pgdata=" + target,
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            // sorts the same on every machine and after every upgrade of it
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-instructions");
    programs.run("initdb", arguments).orThrow();
  }

  private void refuseOtherVersion() {
    String version = version();
    if (!version.equals(String.valueOf(MAJOR_VERSION))) {
      throw new EmbeddedDatabaseException(
          "%s holds a database of PostgreSQL %s, and this is PostgreSQL %d: dump it with the old one"
              .formatted(directory, version, MAJOR_VERSION));
    }
  }

  private String version() {
    try {
      return Files.readString(directory.resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(directory + " is not a PostgreSQL data directory", e);
    }
  }

  /**
   * Starts the server after clearing away one that outlived its Holdfast, and waits until it
   * answers.
   *
   * @param ports the port to listen on, asked anew at each attempt
   * @return the port it listens on, on the loopback interface
   */
  int start(IntSupplier ports, Durability durability) {
    for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      clearTheWay();
      int port = ports.getAsInt();
      if (programs.run("pg_ctl", startArguments(port, durability)).succeeded()) {
        return port;
      }
      // the port was taken meanwhile, or processes of a killed server were not yet gone
      LOG.debug("PostgreSQL did not start, attempt {}: {}", attempt, lastWordsOfServer());
    }
    throw new EmbeddedDatabaseException("PostgreSQL does not start: " + lastWordsOfServer());
  }

  private List<String> startArguments(int port, Durability durability) {
    String settings =
        Stream.concat(SETTINGS.stream(), durability.settings().stream())
            .map(setting -> " -c " + setting)
            .collect(Collectors.joining());
    return List.of(
        "start",
        "-w",
        "-t",
        "120",
        "-D",
        directory.toString(),
        "-l",
        serverLog.toString(),
        "-o",
        "-p " + port + settings);
  }

  private void clearTheWay() {
    if (isRunning()) {
      LOG.info("Stopping a PostgreSQL that outlived its Holdfast in {}", directory);
      stop();
    }
    PostmasterPid.in(directory).ifPresent(PostmasterPid::deleteIfMisleading);
  }

  /** Whether a server serves this directory, whoever started it. */
  boolean isRunning() {
    return PostmasterPid.in(directory).filter(PostmasterPid::serving).isPresent();
  }

  /** Stops the server if it runs; open transactions are rolled back. */
  void stop() {
    if (isRunning() && !stop("fast").succeeded() && isRunning()) {
      LOG.warn("PostgreSQL does not stop; it will recover from its log at the next start");
      stop("immediate").orThrow();
    }
  }

  private Programs.Outcome stop(String mode) {
    return programs.run(
        "pg_ctl", List.of("stop", "-w", "-t", "30", "-m", mode, "-D", directory.toString()));
  }

  private String lastWordsOfServer() {
    try (Stream<String> lines = Files.lines(serverLog)) {
      return lines
          .filter(line -> line.contains("FATAL:"))
          .reduce((a, b) -> b)
          .orElse("see " + serverLog);
    } catch (IOException unreadable) {
      return "see " + serverLog;
    }
  }

  /** A port that nobody listens on now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("No free port on the loopback interface", e);
    }
  }
}
