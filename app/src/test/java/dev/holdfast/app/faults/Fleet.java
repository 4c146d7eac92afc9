package dev.holdfast.app.faults;

import dev.holdfast.app.HouseProcess;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import dev.holdfast.session.redis.RedisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Several servers of the same rooms: one PostgreSQL that waits for the disk, and one Redis. */
final class Fleet implements Target {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final Path data;
  private final EmbeddedDatabase postgres;
  private final RedisProcess redis = RedisProcess.running();
  private final LeakyWire wire;
  private final int size;
  private final List<HouseProcess> servers = new ArrayList<>();
  private final List<String> saidBefore = new ArrayList<>();

  /**
   * Servers that do not run yet.
   *
   * @param data an empty directory for them
   */
  Fleet(Path data, int size, Random random) {
    this.data = data;
    this.size = size;
    this.postgres = EmbeddedDatabase.start(data.resolve("postgres"), Durability.MACHINE_CRASH);
    this.wire = new LeakyWire(redis.port(), random);
  }

  @Override
  public void begin() {
    for (int i = 0; i < size; i++) {
      servers.add(start(0));
      servers.get(i).address(); // the first brings the schema
    }
  }

  @Override
  public List<URI> addresses() {
    return servers.stream().map(HouseProcess::address).toList();
  }

  @Override
  public DatabaseUrl database() {
    return postgres.url();
  }

  int size() {
    return size;
  }

  RedisProcess redis() {
    return redis;
  }

  LeakyWire wire() {
    return wire;
  }

  /** Ends a server without a chance to do anything about it. */
  void kill(int server) {
    servers.get(server).kill();
  }

  /** Asks a server to stop, and waits until it has. */
  void stop(int server) {
    servers.get(server).terminate();
    servers.get(server).awaitEnd(LONGEST_STOP);
  }

  /** Starts a server again that has ended; ready. */
  void restart(int server) {
    int port = servers.get(server).address().getPort();
    saidBefore.addAll(servers.get(server).said());
    servers.set(server, start(port));
    servers.get(server).address();
  }

  /** While one is being hurt on purpose it may well not run. */
  @Override
  public void checkIsRunning() {
    if (servers.stream().noneMatch(HouseProcess::isRunning)) {
      throw new AssertionError("no server runs: " + said());
    }
  }

  @Override
  public List<String> said() {
    return Stream.concat(
            saidBefore.stream(), servers.stream().flatMap(server -> server.said().stream()))
        .toList();
  }

  @Override
  public void close() {
    servers.forEach(HouseProcess::terminate);
    servers.forEach(server -> server.awaitEnd(LONGEST_STOP));
    try {
      wire.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    redis.close();
    postgres.close();
  }

  private HouseProcess start(int port) {
    DatabaseUrl url = postgres.url();
    String address =
        url.jdbcUrl()
            + (url.jdbcUrl().contains("?") ? "&" : "?")
            + "user="
            + url.user()
            + "&password="
            + url.password();
    return HouseProcess.starting(data, port, "--database-url", address, "--redis-url", wire.url());
  }
}
