package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.office.SocketFact.Authenticated;
import dev.holdfast.session.office.SocketFact.Connected;
import dev.holdfast.session.office.SocketFact.Disconnected;
import dev.holdfast.session.office.SocketFact.Heard;
import dev.holdfast.session.office.SocketFact.Joined;
import dev.holdfast.session.office.SocketFact.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of sockets gets into the tables, whatever the database does meanwhile. */
class PostgresConnectionLogTest {
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
  private static final PoolSettings IMPATIENT =
      new PoolSettings(2, Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofSeconds(30));

  private final TestRoom room = new TestRoom();
  private final UUID anna = UUID.randomUUID();
  private DatabaseUrl url;
  private Database database;
  private Handle reader;
  private PostgresConnectionLog log;

  @BeforeEach
  void aRoom() {
    url = TestServer.migratedDatabase();
    database = Database.connect(url, IMPATIENT);
    CommitBatch batch = new CommitBatch();
    room.open(batch, 0);
    database.repeatable(handle -> CommitStatement.store(batch, handle));
    reader = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open();
    log = new PostgresConnectionLog(database);
  }

  @AfterEach
  void close() {
    log.close();
    reader.close();
    database.close();
  }

  @Test
  void aConnectionIsToldFromItsOpeningToItsEnd() {
    log.tell(new Connected("s1", "phone", null, false, "2001:db8::7", "ua", AT));
    log.tell(new Authenticated("s1", anna));
    log.tell(new Joined("s1", room.gameId, "phone", anna, "player", AT));
    log.tell(new Heard("s1", AT.plusSeconds(30)));
    awaitOne("websocket_connections where last_heartbeat_at > connected_at and status = 'active'");
    awaitOne("room_participants where role = 'player' and status = 'active' and left_at is null");

    log.tell(new Disconnected("s1", "heartbeat missed", AT.plusSeconds(60)));
    awaitOne(
        """
        websocket_connections where status = 'disconnected' and ip_address = '2001:db8::7'
          and disconnect_reason = 'heartbeat missed'
          and disconnected_at - connected_at = interval '1 minute' and user_agent = 'ua'
        """);
    awaitOne("room_participants where status = 'disconnected' and left_at is not null");
    awaitOne("device_sessions where user_id = '" + anna + "'");
  }

  @Test
  void everyReturnOfADeviceIsCounted() {
    connect("s1", false);
    awaitOne("websocket_connections where reconnect_count = 0");
    connect("s2", true);
    awaitOne("websocket_connections where reconnect_count = 1");
    connect("s3", true);
    awaitOne("websocket_connections where reconnect_count = 2");
    awaitOne("device_sessions where total_connections = 3 and total_reconnections = 2");
  }

  @Test
  void whoeverLeavesAndComesBackOverTheSameSocketIsThere() {
    connect("s1", false);
    log.tell(new Joined("s1", room.gameId, "phone", anna, "player", AT));
    log.tell(new Left("s1", room.gameId, AT.plusSeconds(1)));
    log.tell(new Joined("s1", room.gameId, "phone", anna, "spectator", AT.plusSeconds(2)));
    log.tell(new Authenticated("s1", anna));

    awaitOne("websocket_connections where user_id is not null");
    assertThat(count("room_participants where status = 'active' and role = 'spectator'"))
        .isEqualTo(1);
  }

  @Test
  void aSocketThatWasGivenUpForLostAndIsHeardOfLives() {
    connect("s1", false);
    awaitOne("websocket_connections");
    reader.execute("select mark_stale_connections(5)");
    assertThat(count("websocket_connections where status = 'timed_out'")).isEqualTo(1);

    log.tell(new Heard("s1", Instant.now()));
    awaitOne("websocket_connections where status = 'active' and disconnected_at is null");
  }

  @Test
  void aSocketThatIsGoneStaysGone() {
    connect("s1", false);
    log.tell(new Disconnected("s1", "closed", AT));
    awaitOne("websocket_connections where status = 'disconnected'");
    log.tell(new Heard("s1", AT.plusSeconds(90)));
    connect("s2", false);
    log.tell(new Heard("s2", AT.plusSeconds(90)));

    awaitOne("websocket_connections where status = 'active' and last_heartbeat_at > connected_at");
    assertThat(count("websocket_connections where status = 'disconnected'")).isEqualTo(1);
  }

  @Test
  void whatTheDatabaseRefusesIsDroppedAloneAndCounted() {
    connect("s1", false);
    log.tell(new Connected("s2", "phone", null, false, "a proxy", null, AT));
    log.tell(new Joined("s1", UUID.randomUUID(), "phone", anna, "player", AT));
    connect("s3", false);

    await("three facts, one refused", () -> count("websocket_connections") == 2);
    await("two dropped", () -> log.dropped() == 2);
  }

  @Test
  void wordsOfClientsMayBeLongerThanTheirColumns() {
    log.tell(new Connected("s1", "d", null, false, null, "x".repeat(9000), AT));
    log.tell(new Disconnected("s1", "y".repeat(9000), AT));

    awaitOne("websocket_connections where status = 'disconnected'");
    assertThat(log.dropped()).isZero();
  }

  @Test
  void whatIsToldWhileTheDatabaseIsAwayIsWrittenWhenItIsBack() {
    takeAway();
    connect("s1", false);
    log.tell(new Heard("s1", AT.plusSeconds(30)));
    log.tell(new Disconnected("s1", "closed", AT.plusSeconds(60)));
    await("a failed try", () -> database.status().errors() > 0);
    bringBack();

    awaitOne("websocket_connections where status = 'disconnected'");
    assertThat(log.dropped()).isZero();
    assertThat(log.waiting()).isZero();
  }

  @Test
  void whileSomebodyLocksTheTablesEverythingWaitsAndNothingIsLost() {
    reader.begin();
    reader.execute("lock table websocket_connections");
    connect("s1", false);
    log.tell(new Joined("s1", room.gameId, "phone", anna, "player", AT));
    await("the log waits for the lock", () -> isWaitingForLock("websocket_connections"));
    await("and gives up for a while", () -> !isWaitingForLock("websocket_connections"));
    reader.commit();

    awaitOne("websocket_connections");
    awaitOne("room_participants");
    assertThat(log.dropped()).isZero();
  }

  private boolean isWaitingForLock(String table) {
    return reader
        .createQuery(
            "select exists (select from pg_locks where not granted and relation = :t::regclass)")
        .bind("t", table)
        .mapTo(boolean.class)
        .one();
  }

  @Test
  void whatThereIsNoRoomForIsDroppedAndCounted() {
    log.close();
    log = new PostgresConnectionLog(database, 3);
    takeAway();
    IntStream.range(0, 20).forEach(i -> connect("s" + i, false));

    // three wait, and three more if those before were taken in time
    assertThat(log.dropped()).isGreaterThanOrEqualTo(14);
    bringBack();
    await("the rest", () -> count("websocket_connections") + log.dropped() == 20);
    assertThat(count("websocket_connections")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatWaitsAtTheEndIsWritten() {
    IntStream.range(0, 2000).forEach(i -> connect("s" + i, false));
    log.close();

    assertThat(count("websocket_connections")).isEqualTo(2000);
    assertThat(log.dropped()).isZero();
  }

  @Test
  void whatCannotBeWrittenAtTheEndIsCounted() {
    takeAway();
    connect("s1", false);
    connect("s2", false);
    log.close();
    bringBack();

    assertThat(log.dropped()).isEqualTo(2);
  }

  private void connect(String socket, boolean again) {
    log.tell(new Connected(socket, "phone", null, again, null, null, AT));
  }

  /** The database refuses connections; the reader's own is left. */
  private void takeAway() {
    TestServer.letIn(false, url);
    reader
        .createQuery(
            """
            select pg_terminate_backend(pid, 10000) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """)
        .mapTo(boolean.class)
        .list();
  }

  private void bringBack() {
    TestServer.letIn(true, url);
  }

  private void awaitOne(String rows) {
    await(rows, () -> count(rows) == 1);
  }

  private static void await(String what, BooleanSupplier isSo) {
    Patience.until(what, isSo);
  }

  private long count(String rows) {
    List<Long> one = reader.createQuery("select count(*) from " + rows).mapTo(Long.class).list();
    return one.get(0);
  }
}
