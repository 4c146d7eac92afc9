package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.office.Forgetting;
import dev.holdfast.session.office.PersonalData.Erased;
import dev.holdfast.session.room.HostCommand;
import dev.holdfast.session.room.Rebuild;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.RoomTimers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is forgotten: nothing tells who they were, and everything else is as it was. */
class PostgresPersonalDataTest {

  /** A name, words, a device and an address nobody else has. */
  private static final String ZELDA = "zelda-zabriskie";

  private static final String BERT = "bert-bertoli";
  private static final UUID PHONE = UUID.randomUUID();

  private final InstantSource clock = InstantSource.system();
  private Database database;
  private Handle owner;
  private PostgresRooms rooms;
  private RoomTimers timers;
  private Sessions sessions;
  private Forgetting forgetting;

  @BeforeEach
  void aHouse() {
    DatabaseUrl url = TestServer.migratedDatabase();
    database = Database.connect(url, PoolSettings.standard());
    owner = Login.owner(url).open();
    rooms = new PostgresRooms(database);
    timers = new RoomTimers(clock, 1, roomId -> {});
    sessions = new Sessions(new PostgresSessions(database), new SecureRandom(), clock);
    RoomService service =
        new RoomService(
            rooms,
            rooms,
            new InMemoryRoomFeed(),
            timers,
            clock,
            (game, hand) -> {
              throw new IllegalStateException("nobody is dealt cards here");
            });
    forgetting = new Forgetting(service, sessions, new PostgresPersonalData(database));
  }

  @AfterEach
  void close() {
    timers.close();
    owner.close();
    database.close();
  }

  @Test
  void nothingInAnyTableTellsWhoTheyWere() {
    RoomStory story = evening();
    traces(story);
    assertThat(placesOf(ZELDA)).isNotEmpty();
    forget(story.id(ZELDA));

    assertThat(placesOf(ZELDA)).isEmpty();
    assertThat(placesOf(PHONE.toString())).isEmpty();
    assertThat(placesOf("203.0.113.77")).isEmpty();
  }

  @Test
  void whatIsOthersIsAsItWas() {
    RoomStory story = evening();
    traces(story);
    List<String> berts = rowsOf(story.id(BERT));
    long bertsPlaces = placesOf(BERT).size();
    forget(story.id(ZELDA));

    assertThat(rowsOf(story.id(BERT))).isEqualTo(berts);
    assertThat(placesOf(BERT)).hasSize((int) bertsPlaces);
    assertThat(texts("select user_id::text from websocket_connections"))
        .containsExactly(story.id(BERT).toString());
  }

  @Test
  void theGamesCanStillBeRebuiltAndTheBooksBalance() {
    RoomStory story = evening();
    UUID first = story.room().gameId();
    List<String> books = texts("select l::text from chip_ledger l order by id");
    forget(story.id(ZELDA));

    Room kept = rooms.load(story.room().id()).orElseThrow();
    Rebuild rebuild = new Rebuild(RoomPorts.of(rooms));
    assertThat(rebuild.of(first)).isEqualTo(new Rebuild.Result.Same(kept.position()));
    assertThat(texts("select l::text from chip_ledger l order by id")).isEqualTo(books);
    assertThat(rooms.hands(first)).hasSize(2);
    assertThat(rooms.hands(first).get(0).complete()).isNotNull();
    assertThat(texts("select count(*) from players where user_id = '" + story.id(ZELDA) + "'"))
        .containsExactly("2");
  }

  @Test
  void gamesThatAreOverCanStillBeRebuilt() {
    RoomStory story = evening();
    UUID first = story.room().gameId();
    story.ends();
    forget(story.id(ZELDA));

    Rebuild rebuild = new Rebuild(RoomPorts.of(rooms));
    assertThat(rebuild.of(first)).isInstanceOf(Rebuild.Result.Over.class);
    assertThat(rebuild.of(rooms.load(story.room().id()).orElseThrow().gameId()))
        .isInstanceOf(Rebuild.Result.Same.class);
    assertThat(placesOf(ZELDA)).isEmpty();
  }

  @Test
  void othersPlayOnMeanwhile() {
    RoomStory story = evening();
    story.letsIn("cid").sits("cid", 0).passes(10);
    forget(story.id(ZELDA));
    Room stored = rooms.load(story.room().id()).orElseThrow();

    assertThat(stored.table().running()).isPresent();
    assertThat(new Rebuild(RoomPorts.of(rooms)).of(stored.gameId()))
        .isEqualTo(new Rebuild.Result.Same(stored.position()));
  }

  @Test
  void whoeverHasASeatIsNotForgotten() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats(ZELDA);
    sessions.begin(story.id(ZELDA), Optional.of(ZELDA));
    List<String> before = placesOf(ZELDA);

    assertThat(forgetting.forget(story.id(ZELDA)))
        .isEqualTo(
            new Forgetting.Result.Seated("they have a seat in room " + story.room().info().code()));
    assertThat(placesOf(ZELDA)).isEqualTo(before);
  }

  @Test
  void forgettingAgainIsNoHarmAndSomebodyUnknownIsNothing() {
    RoomStory story = evening();
    traces(story);
    Erased first = forget(story.id(ZELDA));
    long seq = rooms.load(story.room().id()).orElseThrow().position().seq();

    assertThat(first.events()).isPositive();
    assertThat(first.hands()).isEqualTo(2);
    assertThat(first.sessions()).isZero();
    assertThat(first.rejoinTokens()).isEqualTo(1);
    assertThat(first.connections()).isEqualTo(2);
    assertThat(first.devices()).isEqualTo(2);
    assertThat(forget(story.id(ZELDA)).connections()).isZero();
    assertThat(rooms.load(story.room().id()).orElseThrow().position().seq()).isEqualTo(seq);
    assertThat(forget(UUID.randomUUID())).isEqualTo(new Erased(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void theirSessionsAreOverAndStayOver() {
    RoomStory story = evening();
    Sessions.Begun theirs = sessions.begin(story.id(ZELDA), Optional.of(ZELDA));
    Sessions.Begun others = sessions.begin(story.id(BERT), Optional.of(BERT));
    forget(story.id(ZELDA));
    new PostgresSessions(database)
        .save(dev.holdfast.session.member.TokenHash.of(theirs.id()), theirs.session());

    assertThat(sessions.resume(theirs.id())).isEmpty();
    assertThat(sessions.resume(others.id()).map(Sessions.Resumed::session).map(Session::userId))
        .hasValue(story.id(BERT));
  }

  @Test
  void aDeviceThatTwoPeopleUseStaysTheOthers() {
    RoomStory story = evening();
    connection("hers", "tablet", story.id(ZELDA));
    connection("his", "tablet", story.id(BERT));
    connection("nobodys", "tablet", null);
    owner.execute("update device_sessions set user_id = ?", story.id(ZELDA));
    forget(story.id(ZELDA));

    assertThat(texts("select socket_id from websocket_connections order by 1"))
        .containsExactly("his", "nobodys");
    assertThat(texts("select device_id from device_sessions where user_id is null"))
        .containsExactly("tablet");
  }

  @Test
  void moreEventsThanOnePageAreRewritten() {
    RoomStory story = RoomStory.keptBy(rooms::append).letsIn(ZELDA, BERT);
    for (int i = 0; i < Chore.AT_ONCE + 20; i++) {
      story.says(i % 2 == 0 ? ZELDA : BERT, "words " + i);
    }
    forget(story.id(ZELDA));

    assertThat(placesOf(ZELDA)).isEmpty();
    assertThat(
            texts("select payload ->> 'text' from game_events where event_type = 'chat_message'"))
        .filteredOn(text -> text.startsWith("words"))
        .hasSize((Chore.AT_ONCE + 20) / 2);
    assertThat(new Rebuild(RoomPorts.of(rooms)).of(story.room().gameId()))
        .isInstanceOf(Rebuild.Result.Same.class);
  }

  private Erased forget(UUID user) {
    return ((Forgetting.Result.Forgotten) forgetting.forget(user)).erased();
  }

  /**
   * Two hands; Zelda is the host for a while, talks, has her chips corrected, and watches at last.
   */
  private RoomStory evening() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats(ZELDA, BERT).starts();
    story.says(ZELDA, "I am " + ZELDA).foldsRound();
    story.adjusts(ZELDA, 5).handsOverTo(ZELDA);
    story.does(
        new HostCommand.AdjustChips(story.id(ZELDA), story.id(BERT), 7, ZELDA + " owes him"));
    story.does(new HostCommand.AdjustChips(story.id(ZELDA), story.id(ZELDA), 7, ZELDA + " pays"));
    story.passes(10).foldsRound().handsOverTo(RoomStory.HOST);
    story.leaves(ZELDA).says(BERT, "bye");
    return story;
  }

  private void traces(RoomStory story) {
    UUID zelda = story.id(ZELDA);
    connection("hers", PHONE.toString(), zelda);
    connection("before she said who she is", PHONE.toString(), null);
    connection("his", "laptop", story.id(BERT));
    connection("also hers", "laptop-of-" + ZELDA, zelda);
    owner.execute("delete from websocket_connections where socket_id = 'also hers'");
    for (String[] visit : new String[][] {{"hers", ZELDA}, {"his", BERT}}) {
      owner.execute(
          """
          insert into room_participants (game_id, user_id, device_id, socket_id)
          values (?, ?, ?, ?)
          """,
          story.room().gameId(),
          story.id(visit[1]),
          visit[1].equals(ZELDA) ? PHONE.toString() : "laptop",
          visit[0]);
    }
    owner.execute(
        """
        insert into rejoin_tokens (room_id, user_id, role, token_hash, expires_at)
        values (?, ?, 'approved', ?, now())
        """,
        story.room().id(),
        zelda,
        "token of " + ZELDA);
    owner.execute(
        "select log_game_event(?, 'note', null, 'hers', ?, null, ?, ?::jsonb)",
        story.room().gameId(),
        PHONE.toString(),
        zelda,
        "{\"note\": \"" + ZELDA + " was here\"}");
    sessions.begin(zelda, Optional.of(ZELDA));
  }

  private void connection(String socket, String device, UUID user) {
    owner.execute(
        """
        insert into websocket_connections (socket_id, device_id, user_id, ip_address, user_agent)
        values (?, ?, ?, '203.0.113.77'::inet, 'a browser')
        """,
        socket,
        device,
        user);
    if (device.equals("laptop")) {
      owner.execute("update websocket_connections set ip_address = null where socket_id = 'his'");
    }
  }

  /** Every table and row in which something stands. */
  private List<String> placesOf(String text) {
    List<String> places = new ArrayList<>();
    for (String table :
        texts(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind = 'r'")) {
      owner
          .createQuery("select r::text from " + table + " r where strpos(r::text, :text) > 0")
          .bind("text", text)
          .mapTo(String.class)
          .forEach(row -> places.add(table + ": " + row));
    }
    return places;
  }

  /** What stands of somebody in rows of their own. */
  private List<String> rowsOf(UUID user) {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "room_players",
            "room_seats",
            "players",
            "websocket_connections",
            "device_sessions",
            "room_participants",
            "actions",
            "chip_ledger")) {
      rows.addAll(
          texts("select r::text from %s r where user_id = '%s' order by 1".formatted(table, user)));
    }
    return rows;
  }

  private List<String> texts(String query) {
    return owner.createQuery(query).mapTo(String.class).list();
  }
}
