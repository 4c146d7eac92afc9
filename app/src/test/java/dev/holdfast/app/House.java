package dev.holdfast.app;

import dev.holdfast.app.Config.StorageMode;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The real server on an embedded PostgreSQL; one for all tests that need not stop it. */
final class House {

  /** One for each process that tests. */
  private static final Path FOLDER =
      Path.of("target", "house", Long.toString(ProcessHandle.current().pid()));

  /** No guest of a test is to run into a limit that is not what the test is about. */
  private static final int PLENTY = 1_000_000;

  private final Holdfast holdfast;
  private final ArrangedDecks decks;
  private final Books books;
  private final ServerLog log = ServerLog.open();

  private House(Holdfast holdfast, ArrangedDecks decks, Books books) {
    this.holdfast = holdfast;
    this.decks = decks;
    this.books = books;
  }

  /** The one that stays open until the last test is done. */
  static House shared() {
    return Shared.HOUSE;
  }

  /**
   * What a server of a test is configured with.
   *
   * @param port where it listens, 0 for anywhere
   * @param databaseUrl its database; null for an embedded one of its own in the folder
   */
  static Config config(int port, Path data, @Nullable String databaseUrl) {
    return config(port, StorageMode.DATABASE, data, databaseUrl);
  }

  /**
   * The same for one of several servers.
   *
   * @param redisUrl the Redis between them; empty for none
   */
  static Config config(int port, Path data, String databaseUrl, String redisUrl) {
    return config(
        port,
        StorageMode.DATABASE,
        data,
        databaseUrl,
        redisUrl.isEmpty() ? null : redisUrl,
        Config.Office.USUAL);
  }

  /** The same, keeping things another way. */
  static Config config(int port, StorageMode storage, Path data, @Nullable String databaseUrl) {
    return config(port, storage, data, databaseUrl, Config.Office.USUAL);
  }

  /** The same, keeping other things beside the rooms. */
  static Config config(
      int port,
      StorageMode storage,
      Path data,
      @Nullable String databaseUrl,
      Config.Office office) {
    return config(port, storage, data, databaseUrl, null, office);
  }

  private static Config config(
      int port,
      StorageMode storage,
      Path data,
      @Nullable String databaseUrl,
      @Nullable String redisUrl,
      Config.Office office) {
    return new Config(
        port,
        storage,
        data,
        databaseUrl,
        redisUrl,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        Config.Features.ALL,
        Duration.ofMinutes(1),
        PLENTY,
        PLENTY,
        PLENTY,
        office);
  }

  URI address() {
    return holdfast.address();
  }

  ArrangedDecks decks() {
    return decks;
  }

  Books books() {
    return books;
  }

  ServerLog log() {
    return log;
  }

  Guest guest(String name) {
    return Guest.arrivesAt(address(), name);
  }

  List<Guest> guests(int number, String name) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> guest(name + " " + i)).toList();
  }

  private static House open() {
    EmbeddedDatabase server =
        EmbeddedDatabase.start(FOLDER.resolve("postgres"), Durability.PROCESS_CRASH);
    DatabaseUrl url = emptyDatabase(server.url());
    ArrangedDecks decks = new ArrangedDecks();
    Holdfast holdfast = Holdfast.start(config(0, FOLDER, withCredentials(url)), decks);
    Books books = Books.of(url);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  books.close();
                  holdfast.close();
                  server.close();
                }));
    return new House(holdfast, decks, books);
  }

  /** An earlier run, perhaps of another version, may have left something in the folder. */
  static DatabaseUrl emptyDatabase(DatabaseUrl server) {
    String name = "night_" + UUID.randomUUID().toString().replace("-", "");
    Jdbi jdbi = Jdbi.create(server.jdbcUrl(), server.user(), server.password());
    jdbi.useHandle(handle -> handle.execute("create database " + name));
    String url = server.jdbcUrl().replace("/postgres?", "/" + name + "?");
    return new DatabaseUrl(url, server.user(), server.password());
  }

  static String withCredentials(DatabaseUrl url) {
    return url.jdbcUrl() + "&user=" + url.user() + "&password=" + url.password();
  }

  private static final class Shared {
    private static final House HOUSE = open();
  }
}
