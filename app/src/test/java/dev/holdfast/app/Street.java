package dev.holdfast.app;

import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.Migrations;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import dev.holdfast.session.redis.RedisProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Several servers of the same rooms, each a process of its own, over one PostgreSQL and Redis. */
final class Street implements AutoCloseable {

  private static final Path DATABASE = Path.of("target", "street");

  private final Path data;
  private final EmbeddedDatabase postgres;
  private final DatabaseUrl database;
  private final Optional<RedisProcess> redis;
  private final Optional<LongRoad> road;
  private final Books books;
  private final List<HouseProcess> servers = new ArrayList<>();

  private Street(Path data, Optional<RedisProcess> redis, Duration distance) {
    this.data = data;
    this.redis = redis;
    this.postgres = EmbeddedDatabase.start(DATABASE.resolve("postgres"), Durability.PROCESS_CRASH);
    this.database = House.emptyDatabase(postgres.url());
    new Migrations(database).migrate();
    this.books = Books.of(database);
    this.road =
        distance.isZero()
            ? Optional.empty()
            : Optional.of(new LongRoad(portOf(database), distance));
  }

  /** So many servers with a Redis between them; ready. */
  static Street of(int servers, Path data) {
    return farFromTheDatabase(servers, data, Duration.ZERO);
  }

  /** The same where the database is so far away, one way. */
  static Street farFromTheDatabase(int servers, Path data, Duration distance) {
    return new Street(data, Optional.of(RedisProcess.running()), distance).open(servers);
  }

  /** So many servers over PostgreSQL alone; ready. */
  static Street withoutRedis(int servers, Path data) {
    return new Street(data, Optional.empty(), Duration.ZERO).open(servers);
  }

  private Street open(int number) {
    for (int i = 0; i < number; i++) {
      servers.add(start(0));
      servers.get(i).address();
    }
    return this;
  }

  private HouseProcess start(int port) {
    String near = House.withCredentials(database);
    String url =
        road.map(way -> near.replace(":" + portOf(database) + "/", ":" + way.port() + "/"))
            .orElse(near);
    return HouseProcess.sharing(data, port, url, redis.map(RedisProcess::url).orElse(""));
  }

  private static int portOf(DatabaseUrl url) {
    return URI.create(url.jdbcUrl().substring("jdbc:".length())).getPort();
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

  /** Has each guest arrive at the server after the one before. */
  Function<String, Guest> inTurn() {
    AtomicInteger turn = new AtomicInteger();
    return name ->
        Guest.arrivesAt(address(Math.floorMod(turn.getAndIncrement(), servers.size())), name);
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
    road.ifPresent(LongRoad::close);
    postgres.close();
  }
}
