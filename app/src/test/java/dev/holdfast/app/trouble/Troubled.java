package dev.holdfast.app.trouble;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL that gets into every trouble a database can have. The server goes in as the
 * owner of a database of it, who may do nothing else.
 */
final class Troubled implements AutoCloseable {

  private static final String OWNER = "club";

  private final EmbeddedDatabase server;
  private final Path home;
  private final Path programs;
  private final Jdbi admin;

  private Troubled(EmbeddedDatabase server, Path home, Path programs) {
    this.server = server;
    this.home = home;
    this.programs = programs;
    this.admin = jdbi(server.url());
  }

  /** Starts one in a directory, with programs that no other server uses at the time. */
  static Troubled in(Path home, Path programs) {
    EmbeddedDatabase server = EmbeddedDatabase.start(home, programs, Durability.MACHINE_CRASH);
    Troubled troubled = new Troubled(server, home, programs);
    troubled.tell("create role " + OWNER + " login password '" + OWNER + "'");
    troubled.tell("create database " + OWNER + " owner " + OWNER);
    return troubled;
  }

  /** What the server is given for {@code DATABASE_URL}. */
  String ownersUrl() {
    return jdbcUrl() + "&user=" + OWNER + "&password=" + OWNER;
  }

  /** The same database for somebody who is never kept out. */
  DatabaseUrl adminsUrl() {
    return new DatabaseUrl(jdbcUrl(), server.url().user(), server.url().password());
  }

  /** It is stopped, and started again. */
  Trouble stopped() {
    return new Trouble("stopped", this::stop, () -> move(away(), programs));
  }

  /** Its processes stand still; connections stay open. */
  Trouble paused() {
    return new Trouble("paused", this::freeze, this::thaw);
  }

  /** It lets nobody in. */
  Trouble outOfConnections() {
    return new Trouble(
        "out of connections",
        () -> {
          tell("alter role " + OWNER + " connection limit 0");
          hangUpOnTheServer();
        },
        () -> tell("alter role " + OWNER + " connection limit -1"));
  }

  /** It may be read only, as a stand-by is. */
  Trouble readOnly() {
    return new Trouble("read-only", () -> readOnly(true), () -> readOnly(false));
  }

  /** It says that its disk is full. */
  Trouble full() {
    return new Trouble(
        "full",
        () -> {
          inside(
              """
              create function no_space() returns trigger language plpgsql as $$
              begin
                raise exception 'could not extend file' using errcode = 'disk_full';
              end
              $$
              """);
          inside(
              "create trigger no_space before insert or update on game_states"
                  + " execute function no_space()");
          inside(
              "create trigger no_space before insert or update on pulse"
                  + " execute function no_space()");
        },
        () -> inside("drop function no_space cascade"));
  }

  @Override
  public void close() {
    server.close();
  }

  private String jdbcUrl() {
    return server.url().jdbcUrl().replace("/postgres?", "/" + OWNER + "?");
  }

  /** While its programs are elsewhere nobody can start it again. */
  private void stop() {
    ProcessHandle postmaster = postmaster();
    move(programs, away());
    send("INT", Stream.of(postmaster));
    postmaster.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private Path away() {
    return programs.resolveSibling("away");
  }

  /** First the one that could start more of them. */
  private void freeze() {
    ProcessHandle postmaster = postmaster();
    send("STOP", Stream.of(postmaster));
    send("STOP", postmaster.children());
  }

  /** Last the one that would bury those who end. */
  private void thaw() {
    ProcessHandle postmaster = postmaster();
    send("CONT", postmaster.children());
    send("CONT", Stream.of(postmaster));
  }

  private void readOnly(boolean on) {
    // said in a session that may write, whatever was said before
    admin.useHandle(
        handle -> {
          handle.execute("set default_transaction_read_only = off");
          handle.execute("alter system set default_transaction_read_only = " + on);
          handle.execute("select pg_reload_conf()");
        });
  }

  private void hangUpOnTheServer() {
    tell(
        "select count(pg_terminate_backend(pid, 10000)) from pg_stat_activity where usename = '"
            + OWNER
            + "'");
  }

  private void tell(String sql) {
    admin.useHandle(handle -> handle.execute(sql));
  }

  private void inside(String sql) {
    jdbi(adminsUrl()).useHandle(handle -> handle.execute(sql));
  }

  private static Jdbi jdbi(DatabaseUrl url) {
    return Jdbi.create(url.jdbcUrl(), url.user(), url.password());
  }

  private ProcessHandle postmaster() {
    try {
      String pid = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  private static void send(String signal, Stream<ProcessHandle> processes) {
    List<String> pids = processes.map(process -> "" + process.pid()).toList();
    Command.of("kill", "-" + signal).with(pids).run();
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
