package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.postgres.CommitResult.Stored;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that somebody logs beside the stream of a game. */
class EventLogTest {
  private static final int SESSIONS = 32;
  private static final int EACH = 20;

  private static DatabaseUrl url;
  private static Database database;
  private TestRoom room = new TestRoom();

  @BeforeAll
  static void connect() {
    url = TestServer.migratedDatabase();
    database = Database.connect(url, PoolSettings.standard());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void aRoomOfItsOwn() {
    room = opened();
  }

  private static TestRoom opened() {
    TestRoom room = new TestRoom();
    CommitBatch batch = new CommitBatch();
    room.open(batch, 0);
    database.repeatable(handle -> CommitStatement.store(batch, handle));
    return room;
  }

  @Test
  void thirtyTwoSessionsGetNumbersWithoutGapOrRepeatWhileTheGameGoesOn() throws Exception {
    ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
    List<Long> numbers = new ArrayList<>();
    try {
      List<Future<List<Long>>> logging = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        logging.add(sessions.submit(this::logMany));
      }
      play(SESSIONS);
      for (Future<List<Long>> session : logging) {
        assertThat(session.get()).isSorted();
        numbers.addAll(session.get());
      }
    } finally {
      sessions.shutdown();
    }

    Collections.sort(numbers);
    assertThat(numbers).isEqualTo(upTo(SESSIONS * EACH));
    assertThat(numbers(0)).isEqualTo(upTo(SESSIONS * EACH));
    assertThat(numbers(1)).as("the stream").isEqualTo(upTo(SESSIONS + 1));
  }

  private List<Long> logMany() {
    List<Long> numbers = new ArrayList<>();
    try (Handle session = Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open()) {
      for (int i = 0; i < EACH; i++) {
        numbers.add(log(session));
      }
    }
    return numbers;
  }

  private void play(int actions) {
    for (long seq = 1; seq <= actions; seq++) {
      CommitBatch batch = new CommitBatch();
      room.act(batch, 0, seq, UUID.randomUUID());
      List<CommitResult> results = database.repeatable(h -> CommitStatement.store(batch, h));
      assertThat(results).containsExactly(new Stored());
    }
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private List<Long> numbers(int epoch) {
    return database.repeatable(
        handle ->
            handle
                .createQuery(
                    """
                    select sequence_number from game_events
                    where game_id = :game and epoch = :epoch
                    order by timestamp, sequence_number
                    """)
                .bind("game", room.gameId)
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .list());
  }

  @Test
  void aNumberThatWasRolledBackIsGivenAgain() {
    database.repeatable(this::log);
    database.repeatable(
        handle -> {
          handle.begin();
          assertThat(log(handle)).isEqualTo(2);
          return handle.rollback();
        });

    assertThat(database.repeatable(this::log)).isEqualTo(2);
  }

  @Test
  void everyGameHasNumbersOfItsOwn() {
    database.repeatable(this::log);
    database.repeatable(this::log);
    room = opened();

    assertThat(database.repeatable(this::log)).isEqualTo(1);
  }

  @Test
  void anEventOfNoGameIsRefused() {
    room = new TestRoom();

    assertThatThrownBy(() -> database.repeatable(this::log)).hasMessageContaining("game_id");
  }

  @Test
  void aWholeEventIsKept() {
    database.repeatable(
        handle ->
            handle.execute(
                """
                select log_game_event(p_game_id => ?, p_event_type => 'left', p_action => 'tab',
                  p_socket_id => 's', p_device_id => 'd', p_player_id => ?, p_user_id => ?,
                  p_payload => '{"why": "F5"}')
                """,
                room.gameId,
                room.userId,
                room.userId));

    String kept =
        """
        select count(*) from game_events
        where epoch = 0 and event_type = 'left' and action = 'tab' and socket_id = 's'
          and device_id = 'd' and player_id = user_id and payload ->> 'why' = 'F5'
          and private is null
        """;
    long found = database.repeatable(h -> h.createQuery(kept).mapTo(long.class).one());
    assertThat(found).isEqualTo(1);
  }

  @Test
  void clientsThatCatchUpNeitherSeeNorMissAnythingForWhatIsLogged() {
    PostgresRooms rooms = new PostgresRooms(database);
    RoomStory story = RoomStory.keptBy(rooms::append).seats("ann", "bob");
    UUID game = story.room().gameId();
    List<StreamEvent> before = rooms.after(game, 0, 1000);
    database.repeatable(h -> h.execute("select log_game_event(?, 'from outside')", game));

    assertThat(rooms.after(game, 0, 1000)).isEqualTo(before);
    story.starts();
    assertThat(rooms.after(game, 0, 1000)).startsWith(before.toArray(StreamEvent[]::new));
    assertThat(rooms.head(game).orElseThrow()).isEqualTo(story.room().position());
  }

  @Test
  void aReplayHasTheStreamInItsOrderAndWhatWasLoggedInItsPlace() {
    database.repeatable(h -> h.execute("update game_events set timestamp = now()"));
    database.repeatable(this::log);
    database.repeatable(
        h ->
            h.execute(
                """
                insert into game_events (game_id, epoch, sequence_number, event_type, timestamp)
                values (?, 1, 2, 'later', now() + interval '2 minutes'),
                  (?, 1, 3, 'of a clock that is slow', now() + interval '1 minute')
                """,
                room.gameId,
                room.gameId));

    assertThat(replay()).containsExactly("1/1", "0/1", "1/2", "1/3");
  }

  @Test
  void whatARestoredGameHasUndoneIsNotReplayed() {
    database.repeatable(
        h ->
            h.execute(
                """
                insert into game_events (game_id, epoch, sequence_number, event_type)
                values (?, 2, 1, 'again')
                """,
                room.gameId));

    assertThat(replay()).containsExactly("2/1");
  }

  private List<String> replay() {
    return database.repeatable(
        handle ->
            handle
                .createQuery("select * from get_game_event_sequence(:game)")
                .bind("game", room.gameId)
                .map((row, c) -> row.getInt("epoch") + "/" + row.getLong("sequence_number"))
                .list());
  }

  private long log(Handle handle) {
    return handle
        .createQuery("select log_game_event(:game, 'noted')")
        .bind("game", room.gameId)
        .mapTo(long.class)
        .one();
  }
}
