package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions and triggers over connections, devices and visits. */
class ConnectionTrackingTest {
  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID BERT = UUID.randomUUID();
  private static final TestRoom ROOM = new TestRoom();

  private static Handle database;

  @BeforeAll
  static void aRoom() {
    DatabaseUrl url = TestServer.migratedDatabase();
    database = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open();
    try (Database pool = Database.connect(url, PoolSettings.standard())) {
      CommitBatch batch = new CommitBatch();
      ROOM.open(batch, 0);
      pool.repeatable(handle -> CommitStatement.store(batch, handle));
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void noConnectionYet() {
    database.execute("truncate websocket_connections, device_sessions, room_participants");
  }

  @Test
  void aNewConnectionIsOneOfItsDevice() {
    connect("s1", "phone", null, 0);
    connect("s2", "phone", ANNA, 0);
    connect("s3", "laptop", null, 0);

    assertThat(device("phone"))
        .containsEntry("user_id", ANNA)
        .containsEntry("total_connections", 2)
        .containsEntry("total_reconnections", 0);
    assertThat(device("laptop")).containsEntry("user_id", null);
  }

  @Test
  void aConnectionThatIsSomebodysMakesTheDeviceTheirs() {
    connect("s1", "phone", null, 0);
    database.execute("update websocket_connections set user_id = ?", ANNA);

    assertThat(device("phone"))
        .containsEntry("user_id", ANNA)
        .containsEntry("total_connections", 1);
  }

  @Test
  void aDeviceKeepsItsUserWhenItConnectsAgainUnknown() {
    connect("s1", "phone", ANNA, 0);
    connect("s2", "phone", null, 1);

    assertThat(device("phone")).containsEntry("user_id", ANNA);
  }

  @Test
  void comingBackIsCountedOnceWhenItIsToldAtOnceOrLater() {
    connect("s1", "phone", null, 0);
    connect("s2", "phone", null, 1);
    assertThat(number("select get_device_reconnect_count('phone')")).isEqualTo(1);

    database.execute("update websocket_connections set reconnect_count = 1");
    assertThat(number("select get_device_reconnect_count('phone')")).isEqualTo(2);

    database.execute("update websocket_connections set reconnect_count = 1");
    assertThat(number("select get_device_reconnect_count('phone')")).isEqualTo(2);
  }

  @Test
  void aDeviceThatWasNeverSeenHasNotComeBack() {
    assertThat(number("select get_device_reconnect_count('nobody''s')")).isZero();
  }

  @Test
  void aReconnectionIsRecordedOfADeviceThatIsNotKnownYet() {
    database.execute("select record_reconnection('phone')");
    database.execute("select record_reconnection('phone')");

    assertThat(number("select get_device_reconnect_count('phone')")).isEqualTo(2);
  }

  @Test
  void updatingADeviceCountsAConnectionAndForgetsNothing() {
    update("phone", ANNA, "print", "{\"os\": \"a\", \"tz\": \"UTC\"}");
    update("phone", null, null, "{\"os\": \"b\"}");

    assertThat(device("phone"))
        .containsEntry("user_id", ANNA)
        .containsEntry("browser_fingerprint", "print")
        .containsEntry("total_connections", 2);
    assertThat(
            number(
                "select count(*) from device_sessions where metadata @> '{\"os\":\"b\","
                    + "\"tz\":\"UTC\"}' and last_seen >= first_seen"))
        .isEqualTo(1);
  }

  @Test
  void onlyOpenConnectionsAreActive() {
    connect("s1", "phone", null, 0);
    connect("s2", "phone", null, 0);
    database.execute(
        "update websocket_connections set status = 'disconnected' where socket_id = 's1'");

    assertThat(number("select get_active_connections_count()")).isEqualTo(1);
  }

  @Test
  void connectionsNotHeardOfAreTimedOutAndSoAreTheVisitsOverThem() {
    connect("silent", "phone", null, 0);
    connect("lively", "laptop", null, 0);
    visit("silent", "phone");
    visit("lively", "laptop");
    database.execute(
        """
        update websocket_connections set last_heartbeat_at = now() - interval '6 minutes'
        where socket_id = 'silent'
        """);

    assertThat(number("select mark_stale_connections(5)")).isEqualTo(1);
    assertThat(number("select mark_stale_connections(5)")).isZero();
    assertThat(status("websocket_connections", "silent")).isEqualTo("timed_out");
    assertThat(status("room_participants", "silent")).isEqualTo("timed_out");
    assertThat(status("websocket_connections", "lively")).isEqualTo("active");
    assertThat(status("room_participants", "lively")).isEqualTo("active");
  }

  @Test
  void aTimedOutConnectionEndedWhenItWasLastHeardOf() {
    connect("silent", "phone", null, 0);
    database.execute(
        "update websocket_connections set last_heartbeat_at = now() - interval '1 hour'");
    database.execute("select mark_stale_connections()");

    assertThat(
            number(
                "select count(*) from websocket_connections"
                    + " where disconnected_at = last_heartbeat_at"))
        .isEqualTo(1);
  }

  @Test
  void cleaningUpForgetsWhatEndedLongAgoAndNeverWhatIsOpen() {
    for (String socket : new String[] {"old", "new", "open"}) {
      connect(socket, "phone", null, 0);
      visit(socket, "phone");
    }
    database.execute(
        """
        update websocket_connections
        set connected_at = now() - interval '40 days', last_heartbeat_at = now() - interval '39 days'
        where socket_id <> 'new'
        """);
    database.execute(
        """
        update websocket_connections
        set status = 'disconnected', disconnected_at = last_heartbeat_at
        where socket_id <> 'open'
        """);

    assertThat(number("select cleanup_old_websocket_connections(60)")).isZero();
    assertThat(number("select cleanup_old_websocket_connections()")).isEqualTo(1);
    assertThat(number("select count(*) from websocket_connections")).isEqualTo(2);
    assertThat(number("select count(*) from room_participants")).isEqualTo(2);
    assertThat(number("select get_device_reconnect_count('phone')")).isZero();
    assertThat(device("phone")).containsEntry("total_connections", 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "-1"})
  void careWithoutASensibleLimitDoesNothing(String limit) {
    connect("open", "phone", null, 0);
    connect("ended", "phone", null, 0);
    database.execute(
        """
        update websocket_connections set status = 'disconnected', disconnected_at = now()
        where socket_id = 'ended'
        """);

    assertThat(number("select mark_stale_connections(" + limit + ")")).isZero();
    assertThat(number("select cleanup_old_websocket_connections(" + limit + ")")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into websocket_connections (socket_id, device_id) values ('s1', 'twice')",
        "insert into websocket_connections (socket_id, device_id, reconnect_count)"
            + " values ('s2', 'd', -1)",
        "insert into websocket_connections (socket_id, device_id, disconnected_at)"
            + " values ('s2', 'd', now())",
        "insert into device_sessions (device_id) values ('phone')",
        "insert into room_participants (game_id, device_id) values (gen_random_uuid(), 'd')",
        "insert into room_participants (game_id, device_id, role)"
            + " select id, 'd', 'owner' from games",
      })
  void whatCannotBeIsRefused(String change) {
    connect("s1", "phone", null, 0);

    assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("constraint");
  }

  @Test
  void theDaysConnectionsAreCountedAndQuietDaysAreZero() {
    connect("s1", "phone", ANNA, 0);
    connect("s2", "phone", ANNA, 1);
    connect("s3", "laptop", BERT, 0);
    connect("s4", "tablet", null, 0);
    connect("before", "phone", ANNA, 0);
    database.execute(
        """
        update websocket_connections set connected_at = now() - interval '2 days'
        where socket_id = 'before'
        """);

    assertThat(stats("select * from get_daily_connection_stats(3)"))
        .containsExactly("4 3 2 1", "0 0 0 0", "1 1 1 0");
  }

  private static List<String> stats(String query) {
    return database
        .createQuery(query)
        .map(
            (row, c) ->
                "%d %d %d %d"
                    .formatted(
                        row.getLong("total_connections"),
                        row.getLong("unique_devices"),
                        row.getLong("unique_users"),
                        row.getLong("reconnections")))
        .list();
  }

  @Test
  void theDaysAreThoseOfUtcWhateverTheSessionsZone() {
    connect("s1", "phone", null, 0);
    database.execute("set time zone 'Pacific/Kiritimati'");
    try {
      assertThat(
              number(
                  """
                  select total_connections from get_daily_connection_stats(1)
                  where date = (now() at time zone 'UTC')::date
                  """))
          .isEqualTo(1);
    } finally {
      database.execute("reset time zone");
    }
  }

  @Test
  void gamesAreToldFinishedByTheSizeOfTheirTables() {
    database.useTransaction(
        handle -> {
          handle.execute("insert into games (room_id, status) select id, 'completed' from rooms");
          handle.execute("update rooms set settings = '{\"maxSeats\": 6}'");

          Map<String, Object> row =
              handle.createQuery("select * from get_game_completion_stats()").mapToMap().one();
          assertThat(row)
              .containsEntry("game_type", "short-handed")
              .containsEntry("total_games", 2L)
              .containsEntry("completed_games", 1L)
              .containsEntry("completion_rate", new BigDecimal("50.00"));
          handle.rollback();
        });
  }

  private static void connect(String socket, String device, @Nullable UUID user, int reconnects) {
    database.execute(
        """
        insert into websocket_connections (socket_id, device_id, user_id, reconnect_count)
        values (?, ?, ?, ?)
        """,
        socket,
        device,
        user,
        reconnects);
  }

  private static void visit(String socket, String device) {
    database.execute(
        "insert into room_participants (game_id, device_id, socket_id) values (?, ?, ?)",
        ROOM.gameId,
        device,
        socket);
  }

  private static void update(
      String device, @Nullable UUID user, @Nullable String fingerprint, String metadata) {
    database.execute(
        "select update_device_session(?, ?, ?, ?::jsonb)", device, user, fingerprint, metadata);
  }

  private static Map<String, Object> device(String id) {
    return database
        .createQuery("select * from device_sessions where device_id = ?")
        .bind(0, id)
        .mapToMap()
        .one();
  }

  private static String status(String table, String socket) {
    return database
        .createQuery("select status::text from " + table + " where socket_id = ?")
        .bind(0, socket)
        .mapTo(String.class)
        .one();
  }

  private static long number(String query) {
    return database.createQuery(query).mapTo(long.class).one();
  }
}
