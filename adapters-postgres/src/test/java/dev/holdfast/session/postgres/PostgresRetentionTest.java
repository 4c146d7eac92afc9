package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.Rebuild;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is old goes, a few rows at a time and by one server; what is not stays. */
class PostgresRetentionTest {
  private static final PostgresRetention.Policy POLICY =
      new PostgresRetention.Policy(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1));

  private DatabaseUrl url;
  private Database database;
  private Handle owner;
  private PostgresRooms rooms;
  private PostgresRetention retention;

  @BeforeEach
  void anEmptyHouse() {
    url = TestServer.migratedDatabase();
    database = Database.connect(url, PoolSettings.standard());
    owner = Login.owner(url).open();
    rooms = new PostgresRooms(database);
    retention = new PostgresRetention(database, POLICY);
  }

  @AfterEach
  void close() {
    retention.close();
    owner.close();
    database.close();
  }

  @Test
  void socketsNobodyHeardOfCountAsLostAndThoseOfLastMonthAreForgotten() {
    connection("silent", "active", "6 minutes");
    connection("heard", "active", "4 minutes");
    connection("last month", "disconnected", "31 days");
    connection("this month", "disconnected", "29 days");
    Map<String, Long> done = run();

    assertThat(done).containsEntry("stale_connections", 1L).containsEntry("connections", 1L);
    assertThat(texts("select socket_id || ' ' || status from websocket_connections order by 1"))
        .containsExactly("heard active", "silent timed_out", "this month disconnected");
  }

  @Test
  void moreThanOneBatchIsDoneWithInOneRun() {
    owner.execute(
        """
        insert into websocket_connections (socket_id, device_id, status, connected_at,
          last_heartbeat_at)
        select 's' || n, 'd', 'disconnected', now() - interval '40 days', now() - interval '40 days'
        from generate_series(1, ?) n
        """,
        2 * Chore.AT_ONCE + 7);

    assertThat(run()).containsEntry("connections", 2L * Chore.AT_ONCE + 7);
    assertThat(count("websocket_connections")).isZero();
  }

  @Test
  void sessionsThatAreOverGo() {
    owner.execute(
        """
        insert into app_sessions values
          ('over', '{}', now() at time zone 'UTC' - interval '1 minute'),
          ('live', '{}', now() at time zone 'UTC' + interval '1 minute')
        """);
    run();

    assertThat(texts("select sid from app_sessions")).containsExactly("live");
  }

  @Test
  void oldTokensGoUnlessSomebodyCanStillComeBackWithThem() {
    RoomStory played = story().seats("ann", "bob");
    RoomStory left = story().letsIn("cid");
    RoomStory running = story().seats("eve", "fay").letsIn("dan").starts();
    token("seated", played, "ann", "2 days");
    token("gone", left, "cid", "2 days");
    token("just over", left, "cid", "2 hours");
    token("watches a hand", running, "dan", "2 days");
    run();

    assertThat(texts("select token_hash from rejoin_tokens order by 1"))
        .containsExactly("just over", "seated", "watches a hand");
  }

  @Test
  void aRoomThatEverybodyLeftLosesItsEventsButForTheLastAndKeepsItsHandsAndChips() {
    RoomStory story = abandoned();
    List<String> ledger = texts("select l::text from chip_ledger l order by id");
    long seq = story.room().position().seq();
    Map<String, Long> done = run();

    assertThat(done).containsEntry("events", seq - 1);
    assertThat(rooms.after(story.room().gameId(), 0, 10))
        .extracting(StreamEvent::position)
        .containsExactly(story.room().position());
    assertThat(rooms.load(story.room().id())).hasValue(story.room());
    assertThat(rooms.head(story.room().gameId())).hasValue(story.room().position());
    assertThat(rooms.hands(story.room().gameId())).hasSize(1);
    assertThat(count("actions")).isPositive();
    assertThat(texts("select l::text from chip_ledger l order by id")).isEqualTo(ledger);
  }

  @Test
  void whoeverComesBackToSuchARoomGoesOnWhereItStood() {
    RoomStory story = abandoned();
    run();
    long seq = story.room().position().seq();
    story.joins("new");

    assertThat(story.room().position().seq()).isEqualTo(seq + 1);
    assertThat(rooms.after(story.room().gameId(), seq, 10)).hasSize(1);
    assertThat(new Rebuild(RoomPorts.of(rooms)).of(story.room().gameId()))
        .isEqualTo(new Rebuild.Result.Misfit(1, "is not kept, nor is any before " + seq));
  }

  @Test
  void whatWasLoggedBesideTheStreamGoesTooAndIsNumberedOn() {
    RoomStory story = abandoned();
    log(story);
    log(story);
    run();

    assertThat(log(story)).isEqualTo(3);
  }

  @Test
  void gamesThatAreOverKeepNoPictureOfThemselves() {
    RoomStory story = story();
    String first = story.room().gameId().toString();
    story.ends();
    age(story);
    Map<String, Long> done = run();

    assertThat(done).containsEntry("snapshots", 1L);
    assertThat(texts("select game_id::text from game_states where current_state = '{}'"))
        .containsExactly(first);
    assertThat(rooms.load(story.room().id())).hasValue(story.room());
  }

  @Test
  void aRoomInWhichSomebodySitsIsNotTouchedHoweverLongNothingHappens() {
    RoomStory story = story().seats("ann");
    story.ends();
    age(story);

    assertUntouched(story);
  }

  @Test
  void aRoomInWhichAHandIsPlayedIsNotTouched() {
    RoomStory story = story().seats("ann", "bob").starts();
    age(story);

    assertUntouched(story);
  }

  @Test
  void aRoomThatSomebodyHasOpenIsNotTouched() {
    RoomStory story = abandoned();
    connection("open", "active", "1 minute");
    owner.execute(
        "insert into room_participants (game_id, device_id, socket_id) values (?, 'd', 'open')",
        story.room().gameId());

    assertUntouched(story);
  }

  @Test
  void aRoomIsNotTouchedBeforeItsTime() {
    RoomStory story = abandoned();
    owner.execute("update game_states set updated_at = now() - interval '59 minutes'");

    assertUntouched(story);
  }

  @Test
  void aRoomThatIsBeingChangedIsLeftForTheNextTime() {
    RoomStory story = abandoned();
    owner.begin();
    owner.execute("update game_states set updated_at = updated_at");
    Map<String, Long> done = run();
    owner.commit();

    assertThat(done).containsEntry("events", 0L);
    assertThat(rooms.after(story.room().gameId(), 0, 10).size()).isGreaterThan(1);
  }

  @Test
  void whatSomebodyLocksIsLeftAndEverythingElseIsDone() {
    connection("last month", "disconnected", "31 days");
    owner.execute("insert into app_sessions values ('over', '{}', '2020-01-01')");
    owner.begin();
    owner.execute("lock table websocket_connections");
    Map<String, Long> done = run();
    owner.commit();

    assertThat(done).containsEntry("connections", 0L).containsEntry("sessions", 1L);
  }

  @Test
  void ofSeveralServersAtTheSameMomentOneCleansUp() throws Exception {
    int servers = 4;
    connection("last month", "disconnected", "31 days");
    CyclicBarrier together = new CyclicBarrier(servers);
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    Callable<Boolean> server =
        () -> {
          try (Database own = Database.connect(url, PoolSettings.standard());
              PostgresRetention mine = new PostgresRetention(own, POLICY)) {
            together.await();
            return mine.run().isPresent();
          }
        };
    List<Future<Boolean>> cleaned =
        threads.invokeAll(java.util.Collections.nCopies(servers, server));
    threads.shutdown();

    long cleaners = 0;
    for (Future<Boolean> one : cleaned) {
      cleaners += one.get() ? 1 : 0;
    }
    assertThat(cleaners).isEqualTo(1);
    assertThat(count("websocket_connections")).isZero();
  }

  @Test
  void aCleanupIsDueAgainAfterAWhileWhoeverDidTheLast() {
    run();
    assertThat(retention.run()).isEmpty();
    owner.execute("update retention set done_at = now() - interval '55 minutes'");

    assertThat(retention.run()).isPresent();
    assertThat(retention.runs()).isEqualTo(2);
  }

  @Test
  void whatWasDoneWithIsCounted() {
    connection("last month", "disconnected", "31 days");
    run();

    assertThat(PostgresRetention.KINDS)
        .filteredOn(kind -> retention.removed(kind) > 0)
        .containsExactly("connections");
  }

  @Test
  void itRunsByItself() {
    connection("last month", "disconnected", "31 days");
    PostgresRetention.Policy often =
        new PostgresRetention.Policy(
            Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMillis(50));
    try (PostgresRetention busy = new PostgresRetention(database, often)) {
      busy.start();
      Patience.until("several runs", () -> busy.runs() > 2);
    }

    assertThat(count("websocket_connections")).isZero();
  }

  private Map<String, Long> run() {
    Optional<Map<String, Long>> done = retention.run();
    assertThat(done).isPresent();
    return done.get();
  }

  private RoomStory story() {
    return RoomStory.keptBy(rooms::append);
  }

  /** A room with one finished hand that everybody has left long ago. */
  private RoomStory abandoned() {
    RoomStory story = story().seats("ann", "bob").starts().foldsRound();
    story.leaves("ann").leaves("bob");
    age(story);
    return story;
  }

  private void age(RoomStory story) {
    owner.execute(
        "update game_states set updated_at = now() - interval '2 hours' where room_id = ?",
        story.room().id());
  }

  private void assertUntouched(RoomStory story) {
    long before = count("game_events");
    Map<String, Long> done = run();
    assertThat(done)
        .containsEntry("events", 0L)
        .containsEntry("snapshots", 0L)
        .containsEntry("visits", 0L);
    assertThat(count("game_events")).isEqualTo(before);
    assertThat(rooms.load(story.room().id())).hasValue(story.room());
  }

  private long log(RoomStory story) {
    return owner
        .createQuery("select log_game_event(:game, 'note')")
        .bind("game", story.room().gameId())
        .mapTo(Long.class)
        .one();
  }

  private void connection(String socket, String status, String age) {
    owner.execute(
        """
        insert into websocket_connections (socket_id, device_id, status, connected_at,
          last_heartbeat_at)
        values (?, 'd', ?::connection_status, now() - ?::interval, now() - ?::interval)
        """,
        socket,
        status,
        age,
        age);
  }

  private void token(String hash, RoomStory story, String name, String age) {
    owner.execute(
        """
        insert into rejoin_tokens (room_id, user_id, role, token_hash, expires_at)
        values (?, ?, 'approved', ?, now() - ?::interval)
        """,
        story.room().id(),
        story.id(name),
        hash,
        age);
  }

  private long count(String rows) {
    return owner.createQuery("select count(*) from " + rows).mapTo(Long.class).one();
  }

  private List<String> texts(String query) {
    return owner.createQuery(query).mapTo(String.class).list();
  }
}
