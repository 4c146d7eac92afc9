package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.member.TokenOwner;
import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the server asks while people play finds its rows by an index, judged not by the text of a
 * plan but by what the server has counted: no table was read from end to end. The real ports do the
 * asking, and the planner decides freely, with statistics of large tables.
 */
class HotPathTest {
  /**
   * At this size reading a table costs a thousand times what an index costs, so the planner decides
   * as it would at any larger one; a million rows in each of twelve tables take minutes to write,
   * and are written with {@code -Dholdfast.rows=1000000}.
   */
  private static final int ROWS = Integer.getInteger("holdfast.rows", 100_000);

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static DatabaseUrl url;
  private static Database database;
  private static PostgresRooms rooms;
  private static RoomStory story;

  @BeforeAll
  static void largeTablesAndARoomAmongThem() {
    url = TestServer.migratedDatabase();
    Login.owner(url).useHandle(handle -> ManyRows.fill(handle, ROWS));
    PoolSettings one =
        new PoolSettings(1, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
    database = Database.connect(url, one);
    database.repeatable(handle -> handle.execute("reset enable_seqscan"));
    database.repeatable(handle -> handle.execute("reset enable_hashjoin"));
    database.repeatable(handle -> handle.execute("reset enable_mergejoin"));
    rooms = new PostgresRooms(database);
    story = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void aTableThatIsReadFromEndToEndIsNoticed() {
    Map<String, Long> before = scans();
    database.repeatable(h -> h.execute("select count(*) from game_events where action = 'x'"));

    assertThat(scans()).isNotEqualTo(before);
  }

  @Test
  void loadingARoom() {
    readsNoWholeTable(() -> assertThat(rooms.load(room().id())).isPresent());
  }

  @Test
  void committingWhateverHappensInAHand() {
    readsNoWholeTable(() -> story.foldsRound());
  }

  @Test
  void committingWhoComesAndGoes() {
    readsNoWholeTable(() -> story.joins("cid").approves("cid").sits("cid", 5).watches("dan"));
  }

  @Test
  void theEventsAfterANumber() {
    readsNoWholeTable(() -> assertThat(rooms.after(room().gameId(), 1, 100)).isNotEmpty());
  }

  @Test
  void theHeadOfAGame() {
    readsNoWholeTable(() -> assertThat(rooms.head(room().gameId())).isPresent());
  }

  @Test
  void theReceiptOfAnAction() {
    readsNoWholeTable(
        () ->
            assertThat(rooms.receipt(room().gameId(), UUID.randomUUID(), UUID.randomUUID()))
                .isEmpty());
  }

  @Test
  void aRoomByItsCode() {
    readsNoWholeTable(() -> assertThat(rooms.byCode(room().info().code())).isPresent());
  }

  @Test
  void aRoomByItsGame() {
    readsNoWholeTable(() -> assertThat(rooms.byGame(room().gameId())).isPresent());
  }

  @Test
  void theRoomsThatAreDue() {
    readsNoWholeTable(() -> assertThat(rooms.dueBy(Instant.now(), 100)).isNotEmpty());
  }

  @Test
  void theHandsOfAGame() {
    readsNoWholeTable(() -> rooms.hands(room().gameId()));
  }

  @Test
  void aSessionByItsId() {
    PostgresSessions sessions = new PostgresSessions(database);
    TokenHash id = TokenHash.of("sid");
    Session session = new Session(UUID.randomUUID(), Optional.empty(), NOW, NOW.plusSeconds(60));

    readsNoWholeTable(
        () -> {
          sessions.save(id, session);
          assertThat(sessions.find(id)).contains(session);
          sessions.remove(id);
        });
  }

  @Test
  void aTokenByItsHash() {
    PostgresRejoinTokens tokens = new PostgresRejoinTokens(database);
    TokenHash hash = TokenHash.of("token");

    readsNoWholeTable(
        () -> {
          tokens.add(token(hash), Optional.empty());
          RejoinToken kept = tokens.find(hash).orElseThrow();
          tokens.extend(room().id(), room().hostId(), NOW, NOW.plusSeconds(900));
          tokens.revoke(kept.familyId());
        });
  }

  private static RejoinToken token(TokenHash hash) {
    TokenOwner owner = new TokenOwner(room().id(), room().hostId(), Role.HOST, Optional.empty());
    return new RejoinToken(
        hash, UUID.randomUUID(), owner, NOW, NOW.plusSeconds(300), Optional.empty(), false);
  }

  @Test
  void whatBecomesOfSockets() {
    readsNoWholeTable(
        () -> {
          try (PostgresConnectionLog log = new PostgresConnectionLog(database)) {
            UUID user = UUID.randomUUID();
            log.tell(new SocketFact.Connected("new", "d7", null, true, null, null, NOW));
            log.tell(new SocketFact.Authenticated("new", user));
            log.tell(new SocketFact.Joined("new", room().gameId(), "d7", user, "player", NOW));
            log.tell(new SocketFact.Heard("new", NOW));
            log.tell(new SocketFact.Disconnected("new", "closed", NOW));
          }
        });
  }

  @Test
  void whatIsDoneForConnectionsEveryFewMinutes() {
    readsNoWholeTable(
        () -> {
          ask("select get_active_connections_count()");
          ask("select get_device_reconnect_count('d7')");
          ask("select mark_stale_connections(5)");
          ask("select total_connections from get_daily_connection_stats(1)");
        });
  }

  @Test
  void anEventThatIsLoggedAndAGameThatIsReplayed() {
    readsNoWholeTable(
        () -> {
          ask("select log_game_event('%s', 'noted')".formatted(room().gameId()));
          ask("select * from get_game_event_sequence('%s')".formatted(room().gameId()));
        });
  }

  @Test
  void whatAUserMaySee() {
    readsNoWholeTable(
        () ->
            database.repeatable(
                handle -> {
                  handle.begin();
                  handle.execute("set local role holdfast_user");
                  handle.execute("set local app.user_id = '" + room().hostId() + "'");
                  handle.execute("set local app.device_id = 'd7'");
                  long events = Login.count(handle, "select payload from game_events");
                  Login.count(handle, "select from websocket_connections");
                  Login.count(handle, "select from device_sessions");
                  handle.rollback();
                  assertThat(events).isPositive();
                  return events;
                }));
  }

  private static void ask(String query) {
    database.repeatable(handle -> handle.execute(query));
  }

  private static Room room() {
    return story.room();
  }

  private static void readsNoWholeTable(Runnable work) {
    Map<String, Long> before = scans();
    work.run();

    assertThat(scans()).isEqualTo(before);
  }

  /** How often each table was read from end to end by the pool's one connection. */
  private static Map<String, Long> scans() {
    database.repeatable(handle -> handle.execute("select pg_stat_force_next_flush()"));
    try (Handle other = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open()) {
      return other
          .createQuery(
              """
              select relname, seq_scan from pg_stat_user_tables
              where n_live_tup > 1000 or relname = 'room_seats'
              """)
          .map((row, c) -> Map.entry(row.getString("relname"), row.getLong("seq_scan")))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }
}
