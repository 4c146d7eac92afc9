package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.postgres.CommitResult.Stored;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member of {@code holdfast_user} can read and write, in whose name it may be. */
class RowSecurityTest {
  private static final UUID BERT = UUID.randomUUID();
  private static final String ANNAS_PHONE = "annas-phone";
  private static final String SHARED = "shared-tablet";
  private static final String GUEST = "guests-laptop";

  private static final TestRoom ROOM = new TestRoom();
  private static final UUID ANNA = ROOM.userId;
  private static DatabaseUrl url;
  private static Jdbi owner;
  private static Login reader;

  @BeforeAll
  static void twoPeopleOfWhomOneIsInARoom() {
    url = TestServer.migratedDatabase();
    owner = Login.owner(url);
    reader = Login.memberOf("holdfast_user", url);
    try (Database database = Database.connect(url, PoolSettings.standard())) {
      CommitBatch batch = new CommitBatch();
      ROOM.open(batch, 0);
      batch.members.add(member(ANNA, "approved"));
      batch.members.add(member(BERT, "kicked"));
      database.repeatable(handle -> CommitStatement.store(batch, handle));
    }
    owner.useHandle(RowSecurityTest::addSecrets);
    connection(ANNAS_PHONE, ANNA);
    connection(SHARED, BERT);
    connection(GUEST, null);
  }

  private static MemberRow member(UUID user, String status) {
    return new MemberRow(0, ROOM.roomId, user, status, status, TestRoom.AT, TestRoom.AT);
  }

  private static void addSecrets(Handle handle) {
    handle.execute("update game_events set private = '{\"deck\": \"AhKd\"}', device_id = 'd'");
    handle.execute("update hands set record = '{\"deck\": \"AhKd\"}'");
    handle.execute(
        """
        insert into players (hand_id, seat_index, user_id, display_name, hole_cards,
          starting_stack, status)
        values (?, 0, ?, 'Anna', '["Ah", "Kd"]', 200, 'live')
        """,
        ROOM.handId,
        ANNA);
    handle.execute(
        """
        insert into rejoin_tokens (room_id, user_id, role, token_hash, expires_at)
        values (?, ?, 'player', 'hash', now())
        """,
        ROOM.roomId,
        ANNA);
    handle.execute("insert into app_sessions values ('sid', '{}', now())");
    handle.execute("insert into pulse (alive_at) values (now())");
    handle.execute(
        """
        insert into room_participants (game_id, user_id, device_id, socket_id)
        values (?, ?, ?, 'annas socket')
        """,
        ROOM.gameId,
        ANNA,
        ANNAS_PHONE);
  }

  private static void connection(String device, @Nullable UUID user) {
    owner.useHandle(
        handle ->
            handle.execute(
                """
                insert into websocket_connections (socket_id, device_id, user_id)
                values (?, ?, ?)
                """,
                UUID.randomUUID().toString(),
                device,
                user));
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket_connections", "device_sessions"})
  void peopleSeeTheirOwnConnectionsAndDevicesAndNoOthers(String table) {
    assertThat(devicesIn(table, ANNA, null)).containsExactly(ANNAS_PHONE);
    assertThat(devicesIn(table, BERT, null)).containsExactly(SHARED);
    assertThat(devicesIn(table, UUID.randomUUID(), null)).isEmpty();
    assertThat(devicesIn(table, null, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket_connections", "device_sessions"})
  void aDeviceSeesWhatNobodyHasSignedInTo(String table) {
    assertThat(devicesIn(table, null, GUEST)).containsExactly(GUEST);
    assertThat(devicesIn(table, ANNA, GUEST)).containsExactlyInAnyOrder(ANNAS_PHONE, GUEST);
    assertThat(devicesIn(table, null, SHARED)).isEmpty();
    assertThat(devicesIn(table, ANNA, SHARED)).containsExactly(ANNAS_PHONE);
  }

  private static List<String> devicesIn(
      String table, @Nullable UUID user, @Nullable String device) {
    return reader.ask(
        user,
        device,
        handle -> handle.createQuery("select device_id from " + table).mapTo(String.class).list());
  }

  @Test
  void aReconnectCountIsToldOfOnesOwnDeviceOnly() {
    owner.useHandle(handle -> handle.execute("select record_reconnection(?)", GUEST));

    assertThat(reconnections(null, GUEST)).isEqualTo(1);
    assertThat(reconnections(ANNA, null)).isZero();
  }

  private static int reconnections(@Nullable UUID user, @Nullable String device) {
    return reader.ask(
        user,
        device,
        handle ->
            handle
                .createQuery("select get_device_reconnect_count(:device)")
                .bind("device", GUEST)
                .mapTo(int.class)
                .one());
  }

  @Test
  void whoeverWasLetIntoARoomSeesTheEventsOfItsGames() {
    String events = "select payload, sequence_number from game_events";

    assertThat(reader.count(ANNA, null, events)).isEqualTo(1);
    assertThat(reader.count(BERT, null, events)).as("kicked").isZero();
    assertThat(reader.count(UUID.randomUUID(), null, events)).isZero();
    assertThat(reader.count(null, ANNAS_PHONE, events)).isZero();
  }

  @Test
  void whoeverWasLetIntoARoomMayReplayItsGames() {
    String replay = "select * from get_game_event_sequence('" + ROOM.gameId + "')";

    assertThat(reader.count(ANNA, null, replay)).isEqualTo(1);
    assertThat(reader.count(BERT, null, replay)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "commit_id", "device_id", "socket_id", "*", "game_events"})
  void noPrivatePartOfAnEventIsReadableToAnybody(String column) {
    assertRefused(ANNA, "select " + column + " from game_events");
    assertRefused(ANNA, "select 1 from game_events where private is not null");
  }

  @Test
  void everybodySeesWhoIsInARoomAndNobodySeesOverWhichDevice() {
    String participants = "select user_id, role, status, joined_at from room_participants";

    assertThat(reader.count(null, null, participants)).isPositive();
    assertThat(reader.count(BERT, SHARED, participants)).isPositive();
    for (String column : List.of("device_id", "socket_id", "metadata", "*")) {
      assertRefused(ANNA, "select " + column + " from room_participants");
    }
  }

  @Test
  void aDeviceEntersItselfOnceAndNoOther() {
    assertThatNoException().isThrownBy(() -> enter(null, "new-device", "new-device", null));
    assertThatThrownBy(() -> enter(null, "new-device", "new-device", null))
        .hasMessageContaining("room_participants_without_socket");
    assertPolicyRefuses(() -> enter(ANNA, "mine", ANNAS_PHONE, null));
    assertPolicyRefuses(() -> enter(ANNA, null, ANNAS_PHONE, ANNA));
    assertPolicyRefuses(() -> enter(BERT, "mine", "mine", ANNA));
    assertThatNoException().isThrownBy(() -> enter(BERT, "mine", "mine", BERT));
  }

  private static int enter(
      @Nullable UUID user, @Nullable String device, String asDevice, @Nullable UUID asUser) {
    return enter(user, device, asDevice, asUser, "spectator");
  }

  private static int enter(
      @Nullable UUID user,
      @Nullable String device,
      String asDevice,
      @Nullable UUID asUser,
      String role) {
    return reader.ask(
        user,
        device,
        handle ->
            handle.execute(
                """
                insert into room_participants (game_id, device_id, user_id, role)
                values (?, ?, ?, ?)
                """,
                ROOM.gameId,
                asDevice,
                asUser,
                role));
  }

  @Test
  void nobodyEntersAsHost() {
    assertPolicyRefuses(() -> enter(BERT, "host", "host", BERT, "host"));
  }

  @Test
  void enteringARoomShowsNothingOfItsGames() {
    UUID stranger = UUID.randomUUID();
    enter(stranger, "strangers", "strangers", stranger, "player");

    assertThat(reader.count(stranger, "strangers", "select payload from game_events")).isZero();
  }

  @Test
  void aTableOfTheSameNameOfOnesOwnFoolsNoPolicy() {
    long seen =
        reader.ask(
            BERT,
            null,
            handle -> {
              handle.execute(
                  """
                  create temp table room_players as
                  select '%s'::uuid as room_id, '%s'::uuid as user_id, 'approved' as status
                  """
                      .formatted(ROOM.roomId, BERT));
              return Login.count(handle, "select payload from game_events");
            });

    assertThat(seen).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "game_states",
        "hands",
        "players",
        "actions",
        "rejoin_tokens",
        "app_sessions",
        "chip_ledger",
        "rooms",
        "room_players",
        "room_seats",
        "room_spectators",
        "games",
        "pulse",
        "retention"
      })
  void theOtherTablesAreClosed(String table) {
    assertRefused(ANNA, "select from " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"game_states", "hands", "players", "rejoin_tokens", "app_sessions"})
  void evenAGrantByMistakeShowsNoCardAndNoToken(String table) {
    owner.useHandle(
        handle -> {
          handle.begin();
          handle.execute("grant select on " + table + " to holdfast_user");
          assertThat(Login.count(handle, "select from " + table)).isPositive();

          handle.execute("set local role holdfast_user");
          handle.execute("set local app.user_id = '" + ANNA + "'");
          assertThat(Login.count(handle, "select from " + table)).isZero();
          handle.rollback();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from websocket_connections",
        "update websocket_connections set user_id = null",
        "insert into websocket_connections (socket_id, device_id) values ('s', 'd')",
        "update device_sessions set user_id = null",
        "update room_participants set role = 'host'",
        "delete from room_participants",
        "update game_events set payload = '{}'",
        "insert into game_events (game_id, sequence_number, event_type)"
            + " values (gen_random_uuid(), 1, 'mine')",
        "select log_game_event(gen_random_uuid(), 'mine')",
        "select update_device_session('mine')",
        "select record_reconnection('mine')",
        "select mark_stale_connections(0)",
        "select cleanup_old_websocket_connections(0)",
        "select set_up_access()"
      })
  void nothingElseIsWrittenByUsers(String change) {
    assertRefused(ANNA, change);
  }

  @Test
  void withoutThePoliciesTheRowsOfOthersWouldShow() {
    owner.useHandle(
        handle -> {
          handle.begin();
          handle.execute("set local app.user_id = '" + BERT + "'");
          assertThat(devicesSeenByUser(handle)).containsExactly(SHARED);

          handle.execute("drop policy own_connections on websocket_connections");
          assertThat(devicesSeenByUser(handle)).as("no policy, no row").isEmpty();

          handle.execute("alter table websocket_connections disable row level security");
          assertThat(devicesSeenByUser(handle)).contains(ANNAS_PHONE);
          handle.rollback();
        });
  }

  @Test
  void withoutItsConditionThePolicyOfEventsWouldShowThoseOfOthers() {
    owner.useHandle(
        handle -> {
          handle.begin();
          handle.execute("set local app.user_id = '" + BERT + "'");
          handle.execute("alter policy events_of_own_games on game_events using (true)");
          handle.execute("set local role holdfast_user");
          assertThat(Login.count(handle, "select payload from game_events")).isPositive();
          handle.rollback();
        });
  }

  private static List<String> devicesSeenByUser(Handle handle) {
    handle.execute("set local role holdfast_user");
    List<String> devices =
        handle
            .createQuery("select device_id from websocket_connections")
            .mapTo(String.class)
            .list();
    handle.execute("reset role");
    return devices;
  }

  @Test
  void theServiceRoleDoesAllThatTheServerDoes() {
    DatabaseUrl service = Login.memberOf("holdfast_service", url).url();
    TestRoom room = new TestRoom();
    try (Database database = Database.connect(service, PoolSettings.standard())) {
      CommitBatch opening = new CommitBatch();
      room.open(opening, 0);
      opening.seats.add(room.seat(0, 1, room.userId));
      opening.ledger.add(room.buyIn(0, 1, 200));
      CommitBatch acting = new CommitBatch();
      room.act(acting, 0, 1, UUID.randomUUID());

      List<CommitResult> opened = database.repeatable(h -> CommitStatement.store(opening, h));
      List<CommitResult> acted = database.repeatable(h -> CommitStatement.store(acting, h));
      assertThat(opened).containsExactly(new Stored());
      assertThat(acted).containsExactly(new Stored());
      assertThat(new PostgresRooms(database).head(room.gameId).orElseThrow().seq()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select get_active_connections_count()",
        "select get_daily_connection_stats(7)",
        "select get_game_completion_stats()",
        "select mark_stale_connections(5)",
        "select cleanup_old_websocket_connections(30)",
        "select update_device_session('service')",
        "select record_reconnection('service')",
        "select get_device_reconnect_count('service')",
        "select get_game_event_sequence(gen_random_uuid())",
        "select device_id from room_participants",
        "select private from game_events"
      })
  void theServiceRoleHasFullAccess(String query) {
    Login service = Login.memberOf("holdfast_service", url);

    assertThatNoException()
        .isThrownBy(() -> service.ask(null, null, handle -> handle.execute(query)));
  }

  @Test
  void noTableIsWithoutRowSecurityAndOnlyOneFunctionRunsWithItsOwnersRights() {
    String open =
        """
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and not relrowsecurity and relname <> 'flyway_schema_history'
        """;
    String definers =
        """
        select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        """;

    assertThat(names(open)).isEmpty();
    assertThat(names(definers)).containsExactly("games_of_caller");
  }

  @Test
  void everyFunctionPinsItsSearchPathAndTrustsNoTemporaryTable() {
    String loose =
        """
        select proname from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef
          and not proconfig @> array['search_path=pg_catalog, public, pg_temp']
        union all
        select proname from pg_proc
        where pronamespace = 'public'::regnamespace
          and coalesce(array_to_string(proconfig, ','), '') not like 'search_path=pg_catalog%'
        """;

    assertThat(names(loose)).isEmpty();
  }

  private static List<String> names(String query) {
    return owner.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  private static void assertRefused(UUID user, String sql) {
    assertThatThrownBy(() -> reader.ask(user, null, handle -> handle.execute(sql)))
        .hasMessageContaining("permission denied");
  }

  private static void assertPolicyRefuses(Runnable change) {
    assertThatThrownBy(change::run).hasMessageContaining("violates row-level security policy");
  }
}
