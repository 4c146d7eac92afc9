package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The testing checklist of design document 003, point by point, and the SQL that 000, 002 and 003
 * print, as it stands.
 */
class DesignDocumentsTest {
  private static final TestRoom ROOM = new TestRoom();

  private static DatabaseUrl url;
  private static Handle database;

  @BeforeAll
  static void aGame() {
    url = TestServer.migratedDatabase();
    database = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open();
    try (Database pool = Database.connect(url, PoolSettings.standard())) {
      CommitBatch batch = new CommitBatch();
      ROOM.open(batch, 0);
      pool.repeatable(handle -> CommitStatement.store(batch, handle));
    }
    database.execute(
        """
        insert into websocket_connections (socket_id, device_id, user_id, reconnect_count, metadata)
        values ('socket', 'device', gen_random_uuid(), 1, '{"browser": "any"}')
        """);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void migrationAppliesWithoutErrors() {
    assertThat(new Migrations(url).missing()).isEmpty();
    assertThat(strings("select script from flyway_schema_history where not success")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "websocket_connections, socket_id device_id user_id status reconnect_count ip_address"
        + " user_agent metadata connected_at last_heartbeat_at disconnected_at",
    "device_sessions, device_id user_id browser_fingerprint total_connections"
        + " total_reconnections metadata first_seen last_seen",
    "game_events, game_id sequence_number event_type action player_id user_id socket_id device_id"
        + " payload timestamp",
    "room_participants, game_id player_id user_id device_id socket_id role status metadata"
        + " joined_at left_at",
    "games, id status hand_number total_pot version created_at updated_at",
    "app_sessions, sid sess expire",
    "room_seats, away_since last_heartbeat_at seat_token",
    "rooms, current_game_id"
  })
  void allTablesCreatedWithCorrectSchema(String table, String columns) {
    assertThat(
            strings(
                "select column_name from information_schema.columns where table_name = '%s'"
                    .formatted(table)))
        .contains(columns.split(" "));
  }

  @Test
  void foreignKeysEstablished() {
    assertThat(
            strings(
                """
                select conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid = 'games'::regclass
                """))
        .contains("game_events", "room_participants", "game_states");
  }

  @ParameterizedTest
  @CsvSource({
    "websocket_connections, device_id",
    "websocket_connections, user_id",
    "websocket_connections, connected_at",
    "websocket_connections, socket_id",
    "websocket_connections, status = 'active'",
    "device_sessions, device_id",
    "device_sessions, user_id",
    "device_sessions, last_seen",
    "game_events, game_id",
    "game_events, timestamp",
    "game_events, event_type",
    "game_events, player_id",
    "room_participants, game_id",
    "room_participants, device_id",
    "room_participants, player_id",
    "room_participants, socket_id",
    "room_participants, status = 'active'"
  })
  void indexesCreated(String table, String what) {
    String part = what.contains("=") ? "WHERE (" + what : "(" + what;
    assertThat(
            strings(
                "select replace(indexdef, '\"', '') from pg_indexes where tablename = '%s'"
                    .formatted(table)))
        .anyMatch(index -> index.contains(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"websocket_connections", "device_sessions", "game_events", "room_participants"})
  void rlsPoliciesActive(String table) {
    assertThat(
            strings("select policyname from pg_policies where tablename = '%s'".formatted(table)))
        .contains("service")
        .hasSizeGreaterThan(1);
    assertThat(
            strings(
                "select relname from pg_class where relname = '%s' and relrowsecurity"
                    .formatted(table)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get_device_reconnect_count('device')",
        "get_active_connections_count()",
        "record_reconnection('device')",
        "update_device_session('device', gen_random_uuid(), 'print', '{}')",
        "get_daily_connection_stats(7)",
        "get_game_completion_stats()",
        "mark_stale_connections(timeout_minutes => 5)",
        "cleanup_old_websocket_connections(days_old => 30)"
      })
  void helperFunctionsExecutable(String call) {
    assertThatNoException().isThrownBy(() -> database.execute("select public." + call));
  }

  @Test
  void triggersWorking() {
    assertThat(
            strings(
                """
                select tgname from pg_trigger
                where tgrelid = 'websocket_connections'::regclass and not tgisinternal
                  and tgenabled = 'O'
                """))
        .containsExactlyInAnyOrder(
            "trigger_auto_update_device_session", "trigger_auto_record_reconnection");
    assertThat(
            strings(
                """
                select device_id from device_sessions
                where device_id = 'device' and total_connections > 0 and total_reconnections > 0
                """))
        .hasSize(1);
  }

  @Test
  void serviceRoleHasFullAccess() {
    Login service = Login.memberOf("holdfast_service", url);

    for (String table : strings("select tablename from pg_policies where policyname = 'service'")) {
      assertThatNoException().isThrownBy(() -> service.count(null, null, "select * from " + table));
    }
    assertThat(service.count(null, null, "select * from websocket_connections")).isPositive();
  }

  @Test
  void userPoliciesRestrictCorrectly() {
    Login user = Login.memberOf("holdfast_user", url);
    UUID owner = UUID.fromString(strings("select user_id from websocket_connections").get(0));

    assertThat(user.count(owner, null, "select * from websocket_connections")).isEqualTo(1);
    assertThat(user.count(UUID.randomUUID(), "device", "select * from websocket_connections"))
        .isZero();
  }

  @Test
  void cleanupFunctionsWork() {
    database.useTransaction(
        handle -> {
          handle.execute(
              """
              update websocket_connections
              set connected_at = now() - interval '1 year',
                last_heartbeat_at = now() - interval '1 year'
              """);
          assertThat(strings("select mark_stale_connections(5)")).containsExactly("1");
          assertThat(strings("select cleanup_old_websocket_connections(30)")).containsExactly("1");
          handle.rollback();
        });
  }

  @Test
  void analyticsFunctionsReturnData() {
    assertThat(strings("select total_connections from get_daily_connection_stats(7)"))
        .containsExactly("1", "0", "0", "0", "0", "0", "0");
    assertThat(strings("select total_games from get_game_completion_stats()")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        SELECT table_name
        FROM information_schema.tables
        WHERE table_schema = 'public'
        AND table_name IN (
          'websocket_connections',
          'device_sessions',
          'game_events',
          'room_participants'
        );
        """,
        "SELECT public.get_active_connections_count();",
        "SELECT public.update_device_session('test_device_123', NULL, NULL, '{}'::jsonb);",
        """
        SELECT public.log_game_event(
          '%s'::uuid,
          'test_event',
          'test_action',
          NULL, NULL, NULL, NULL,
          '{"test": "data"}'::jsonb
        );
        """,
        "ALTER TABLE rooms ADD COLUMN IF NOT EXISTS current_game_id VARCHAR;",
        """
        SELECT table_name, column_name, data_type
        FROM information_schema.columns
        WHERE table_name = 'games'
        ORDER BY ordinal_position;
        """,
        """
        SELECT id, status, hand_number, total_pot, version
        FROM games
        ORDER BY created_at DESC
        LIMIT 5;
        """,
        """
        SELECT COUNT(*) as active_games
        FROM games
        WHERE status IN ('waiting', 'active');
        """,
        """
        SELECT version, COUNT(*) as count
        FROM games
        GROUP BY version
        ORDER BY version;
        """,
        """
        SELECT id, status, hand_number, updated_at
        FROM games
        ORDER BY updated_at DESC
        LIMIT 10;
        """
      })
  void theSqlTheyPrintRunsAsItStands(String sql) {
    String named = sql.replace("'%s'", "'" + ROOM.gameId + "'");

    assertThatNoException().isThrownBy(() -> database.execute(named));
  }

  @Test
  void callsByNameWithWhatTheirCodeGivesWork() {
    database.execute(
        """
        select log_game_event(p_game_id => ?, p_event_type => 'x', p_action => null,
          p_socket_id => 's', p_device_id => 'd', p_payload => '{}')
        """,
        ROOM.gameId);
    database.execute(
        """
        insert into websocket_connections (socket_id, device_id, user_id, reconnect_count, metadata)
        values ('as their code', 'other', null, 0, '{}')
        """);
    database.execute("delete from websocket_connections where socket_id = 'as their code'");

    assertThat(strings("select socket_id from game_events where event_type = 'x'"))
        .containsExactly("s");
  }

  @Test
  void theRollbackOf003LeavesNothingOfIt() {
    Jdbi other = Login.owner(TestServer.migratedDatabase());
    other.useHandle(
        handle -> {
          handle.createScript(ROLLBACK).execute();
          assertThat(handle.createQuery(LEFT_OF_003).mapTo(String.class).list()).isEmpty();
        });
  }

  private static final String LEFT_OF_003 =
      """
      select relname::text from pg_class
      where relname in ('room_participants', 'game_events', 'device_sessions',
        'websocket_connections')
      union all
      select typname from pg_type where typname = 'connection_status'
      union all
      select proname from pg_proc
      where pronamespace = 'public'::regnamespace
        and proname not in ('touch_updated_at', 'touch_game', 'refuse_change', 'caller_user_id',
          'caller_device_id', 'games_of_caller', 'set_up_access', 'pot_of', 'get_busiest_rooms',
          'get_reconnect_rate', 'get_nightly_hand_stats', 'without_person')
      """;

  private static final String ROLLBACK =
      """
      -- Drop new tables (cascades to foreign keys)
      DROP TABLE IF EXISTS public.room_participants CASCADE;
      DROP TABLE IF EXISTS public.game_events CASCADE;
      DROP TABLE IF EXISTS public.device_sessions CASCADE;
      DROP TABLE IF EXISTS public.websocket_connections CASCADE;

      -- Drop custom type
      DROP TYPE IF EXISTS connection_status CASCADE;

      -- Drop helper functions
      DROP FUNCTION IF EXISTS public.get_device_reconnect_count CASCADE;
      DROP FUNCTION IF EXISTS public.get_active_connections_count CASCADE;
      DROP FUNCTION IF EXISTS public.update_device_session CASCADE;
      DROP FUNCTION IF EXISTS public.record_reconnection CASCADE;
      DROP FUNCTION IF EXISTS public.log_game_event CASCADE;
      DROP FUNCTION IF EXISTS public.get_game_event_sequence CASCADE;
      DROP FUNCTION IF EXISTS public.get_daily_connection_stats CASCADE;
      DROP FUNCTION IF EXISTS public.get_game_completion_stats CASCADE;
      DROP FUNCTION IF EXISTS public.cleanup_old_websocket_connections CASCADE;
      DROP FUNCTION IF EXISTS public.mark_stale_connections CASCADE;
      DROP FUNCTION IF EXISTS public.auto_update_device_session CASCADE;
      DROP FUNCTION IF EXISTS public.auto_record_reconnection CASCADE;
      """;

  private static List<String> strings(String query) {
    return database.createQuery(query).mapTo(String.class).list();
  }
}
