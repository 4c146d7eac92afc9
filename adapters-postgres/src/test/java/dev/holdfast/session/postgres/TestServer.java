package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** One PostgreSQL for all tests of a JVM, and as many empty databases in it as they want. */
public final class TestServer {
  /** PostgreSQL's programs, unpacked once for all tests of this checkout. */
  public static final Path PROGRAMS = Path.of("target", "postgres-programs");

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** A database that nobody else uses, without any table. */
  public static DatabaseUrl emptyDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    admin().useHandle(handle -> handle.execute("drop database if exists " + name));
    admin().useHandle(handle -> handle.execute("create database " + name));
    return database(name);
  }

  /** A database that nobody else uses, with the newest schema and no row. */
  public static DatabaseUrl migratedDatabase() {
    DatabaseUrl url = emptyDatabase();
    new Migrations(url).migrate();
    return url;
  }

  /** Whether a database takes new connections. */
  public static void letIn(boolean allow, DatabaseUrl url) {
    String name = url.jdbcUrl().replaceFirst(".*/(\\w+)\\?.*", "$1");
    String change = "alter database %s allow_connections %s".formatted(name, allow);
    admin().useHandle(handle -> handle.execute(change));
  }

  private static DatabaseUrl database(String name) {
    DatabaseUrl server = Shared.SERVER.url();
    String url = server.jdbcUrl().replace("/postgres?", "/" + name + "?");
    return new DatabaseUrl(url, server.user(), server.password());
  }

  private static Jdbi admin() {
    DatabaseUrl server = Shared.SERVER.url();
    return Jdbi.create(server.jdbcUrl(), server.user(), server.password());
  }

  /** Starts when it is first asked for. */
  private static final class Shared {
    private static final EmbeddedDatabase SERVER = start();

    private static EmbeddedDatabase start() {
      EmbeddedDatabase server =
          EmbeddedDatabase.start(
              Path.of("target", "postgres-tests"), PROGRAMS, Durability.PROCESS_CRASH);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    }
  }
}
