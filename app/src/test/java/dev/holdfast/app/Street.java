package dev.holdfast.app;

import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import dev.holdfast.session.redis.RedisProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Several servers of the same rooms, each a process of its own, over one PostgreSQL and Redis. */
final class Street implements AutoCloseable {

  private static final Path DATABASE = Path.of("target", "street");

  private final Path data;
  private final EmbeddedDatabase postgres;
  private final DatabaseUrl database;
  private final Optional<RedisProcess> redis;
  private final Books books;
  private final List<HouseProcess> servers = new ArrayList<>();

  private Street(Path data, Optional<RedisProcess> redis) {
    this.data = data;
    this.redis = redis;
    this.postgres = EmbeddedDatabase.start(DATABASE.resolve("postgres"), Durability.PROCESS_CRASH);
    this.database = House.emptyDatabase(postgres.url());
    this.books = Books.of(database);
  }

  /** So many servers with a Redis between them; ready. */
  static Street of(int servers, Path data) {
    return new Street(data, Optional.of(RedisProcess.running())).open(servers);
  }

  /** So many servers over PostgreSQL alone; ready. */
  static Street withoutRedis(int servers, Path data) {
    return new Street(data, Optional.empty()).open(servers);
  }

  private Street open(int number) {
    for (int i = 0; i < number; i++) {
      servers.add(start(0));
      servers.get(i).address(); // the first brings the schema
    }
    return this;
  }

  private HouseProcess start(int port) {
    String url = House.withCredentials(database);
    return HouseProcess.sharing(data, port, url, redis.map(RedisProcess::url).orElse(""));
  }

  URI address(int server) {
    return servers.get(server).address();
  }

  HouseProcess server(int server) {
    return servers.get(server);
  }

  RedisProcess redis() {
    return redis.orElseThrow();
  }

  Books books() {
    return books;
  }

  FiledDecks decks() {
    return new FiledDecks(data.resolve("decks"));
  }

  /** So many guests, each at the server after the one before. */
  List<Guest> guests(int number, String name) {
    return IntStream.range(0, number)
        .mapToObj(i -> Guest.arrivesAt(address(i % servers.size()), name + " " + i))
        .toList();
  }

  /** Starts a server anew where it was; ready. */
  void restart(int server) {
    int port = address(server).getPort();
    servers.set(server, start(port));
    servers.get(server).address();
  }

  /** What the servers have said that they call errors themselves. */
  List<String> errors() {
    return servers.stream()
        .flatMap(server -> server.said().stream())
        .filter(line -> line.contains(" ERROR ") || line.contains("Exception in"))
        .toList();
  }

  @Override
  public void close() {
    servers.forEach(HouseProcess::terminate);
    servers.forEach(server -> server.awaitEnd(Duration.ofSeconds(30)));
    books.close();
    redis.ifPresent(RedisProcess::close);
    postgres.close();
  }
}
