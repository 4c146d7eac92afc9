package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.app.Config.StorageMode;
import dev.holdfast.session.postgres.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A server on a database of its own, and a look at what it keeps there beside the rooms. */
final class OfficeHouse implements AutoCloseable {

  static final String TOKEN = "an-admin-token-of-more-than-32-bytes";
  static final Config.Office OFFICE =
      new Config.Office(true, Duration.ofHours(1), Duration.ofHours(1), TOKEN);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Holdfast server;
  private final Handle database;
  private final String url;

  private OfficeHouse(Holdfast server, Handle database, String url) {
    this.server = server;
    this.database = database;
    this.url = url;
  }

  /** Opens one on a database that exists. */
  static OfficeHouse open(DatabaseUrl url, Path data, StorageMode storage, Config.Office office) {
    String address = House.withCredentials(url);
    Holdfast server = Holdfast.start(House.config(0, storage, data, address, office));
    Handle database = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open();
    return new OfficeHouse(server, database, address);
  }

  Guest guest(String name) {
    return Guest.arrivesAt(server.address(), name);
  }

  /** How an admin asks. */
  HttpResponse<String> admin(String path) {
    return send(path, HttpRequest.Builder::GET);
  }

  /** How an admin has somebody forgotten. */
  HttpResponse<String> forget(UUID userId) {
    return send("/api/admin/users/" + userId, HttpRequest.Builder::DELETE);
  }

  /** The same by the command line. */
  CommandRun command(String name, UUID id) {
    return CommandRun.of(name, id.toString(), "--database-url", url);
  }

  JsonNode told(String path) {
    HttpResponse<String> answer = admin(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Wire.read(answer.body());
  }

  /** A figure of the metrics, with its labels. */
  double metric(String name) {
    return send("/metrics", HttpRequest.Builder::GET)
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Authorization", "Bearer " + TOKEN);
    try {
      return HTTP.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The database, as its owner sees it. */
  Handle database() {
    return database;
  }

  long count(String rows) {
    return database.createQuery("select count(*) from " + rows).mapTo(Long.class).one();
  }

  /** Waits until there are so many rows of a kind. */
  void awaitRows(long number, String rows) {
    await(number + " " + rows, () -> count(rows) == number);
  }

  static void await(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    assertThat(isSo.getAsBoolean()).as(what).isTrue();
  }

  /** Two people who play hands by folding, each with a socket. */
  Duel duel(String host, String other) {
    return new Duel(guest(host), guest(other));
  }

  /** Stops the server; the database stays. */
  @Override
  public void close() {
    database.close();
    server.close();
  }

  /** Two people at a table. */
  static final class Duel {

    final UUID roomId;
    final UUID gameId;
    final List<TableClient> players;

    private Duel(Guest host, Guest other) {
      JsonNode opened =
          host.post(
                  "/api/rooms",
                  "displayName",
                  host.name(),
                  "settings",
                  Wire.object("autoApprove", true, "nextHandDelayMs", 0))
              .ok();
      roomId = UUID.fromString(opened.get("roomId").asText());
      gameId = UUID.fromString(opened.get("gameId").asText());
      players = List.of(new TableClient(host, roomId), new TableClient(other, roomId));
      players.get(1).post("/join", "displayName", other.name());
      for (int seat = 0; seat < players.size(); seat++) {
        players.get(seat).connect();
        players.get(seat).post("/seat", "seatIndex", seat);
      }
      host().post("/start");
    }

    TableClient host() {
      return players.get(0);
    }

    TableClient other() {
      return players.get(1);
    }

    /** Whoever is asked folds; another hand follows at once. */
    void fold() {
      int seat = host().await("a decision", GameStream::decision).seat();
      Guest asked = players.get(seat).guest();
      long seq =
          asked
              .post("/api/games/" + gameId + "/actions", "action", "FOLD")
              .ok()
              .get("seq")
              .asLong();
      host().awaitSeq(seq + 3);
    }

    /** Ends the play, after which both may leave. */
    void stopPlaying() {
      host().post("/pause");
      fold();
    }

    void hangUp() {
      players.forEach(TableClient::hangUp);
    }
  }
}
