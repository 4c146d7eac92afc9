package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.office.Figures.BusyRoom;
import dev.holdfast.session.office.Figures.Completion;
import dev.holdfast.session.office.Figures.ConnectionDay;
import dev.holdfast.session.office.Figures.Night;
import dev.holdfast.session.office.Figures.Reconnects;
import dev.holdfast.session.room.RoomStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever runs the house is told of connections and hands. */
class PostgresFiguresTest {
  private DatabaseUrl url;
  private Database database;
  private Handle owner;
  private PostgresRooms rooms;
  private PostgresFigures figures;

  @BeforeEach
  void anEmptyHouse() {
    url = TestServer.migratedDatabase();
    database = Database.connect(url, PoolSettings.standard());
    owner = Login.owner(url).open();
    rooms = new PostgresRooms(database);
    figures = new PostgresFigures(database);
  }

  @AfterEach
  void close() {
    owner.close();
    database.close();
  }

  @Test
  void anEmptyHouseHasFiguresOfZero() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(figures.connections(2))
        .containsExactly(
            new ConnectionDay(today, 0, 0, 0, 0, null),
            new ConnectionDay(today.minusDays(1), 0, 0, 0, 0, null));
    assertThat(figures.completion()).isEmpty();
    assertThat(figures.busiestRooms(7, 10)).isEmpty();
    assertThat(figures.reconnects(7)).isEqualTo(new Reconnects(0, 0, 0, 0, 0, 0));
    assertThat(figures.nights(1)).containsExactly(new Night(tonight(), 0, 0, 0, 0, 0, 0));
  }

  @Test
  void connectionsAreCountedByTheDayTheyWereOpened() {
    connection("a", "phone", 0, "disconnected", "2 minutes");
    connection("b", "phone", 1, "disconnected", "4 minutes");
    connection("c", "laptop", 0, "active", null);
    connection("d", "tablet", 0, "timed_out", "1 hour");

    assertThat(figures.connections(1))
        .containsExactly(
            new ConnectionDay(
                LocalDate.now(ZoneOffset.UTC), 4, 3, 4, 1, 1_000L * 60 * (2 + 4 + 60) / 3));
    assertThat(figures.reconnects(1)).isEqualTo(new Reconnects(4, 1, 25, 3, 1, 1));
  }

  @Test
  void whatIsOlderThanTheDaysAskedForDoesNotCount() {
    connection("old", "phone", 0, "active", null);
    owner.execute("update websocket_connections set connected_at = now() - interval '3 days'");

    assertThat(figures.reconnects(3).connections()).isZero();
    assertThat(figures.reconnects(4).connections()).isEqualTo(1);
  }

  @Test
  void gamesThatCameToAnEndAreAShareOfAll() {
    RoomStory.keptBy(rooms::append).seats("ann").ends();

    assertThat(figures.completion()).containsExactly(new Completion("full ring", 2, 1, 50.0));
  }

  @Test
  void handsAndPotsAreCountedByTheNightTheyWerePlayedIn() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    story.raises(story.nameToAct(), 20).foldsRound();
    playedTonight();

    // the small blind raised to 20 and nobody called more than the big blind of 2
    assertThat(figures.nights(2))
        .containsExactly(
            new Night(tonight(), 1, 1, 2, 4, 4, 4),
            new Night(tonight().minusDays(1), 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aNightGoesOnAfterMidnightAndEndsAtNoon() {
    RoomStory.keptBy(rooms::append).seats("ann", "bob").starts().foldsRound();
    LocalDate yesterday = tonight().minusDays(1);
    for (String time : new String[] {"12:00", "23:59"}) {
      startedAt(LocalDateTime.parse(yesterday + "T" + time));
      assertThat(figures.nights(2).get(1).hands()).as(time).isEqualTo(1);
    }
    startedAt(LocalDateTime.parse(yesterday.plusDays(1) + "T11:59"));
    assertThat(figures.nights(2).get(1).hands()).isEqualTo(1);
    startedAt(LocalDateTime.parse(yesterday + "T11:59"));
    assertThat(figures.nights(2).get(1).hands()).isZero();
  }

  @Test
  void aHandThatIsStillPlayedDoesNotCount() {
    RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    owner.execute("update hands set started_at = now()");

    assertThat(figures.nights(1).get(0).hands()).isZero();
    assertThat(figures.busiestRooms(1, 1)).isEmpty();
  }

  @Test
  void theBusiestRoomComesFirst() {
    RoomStory.keptBy(rooms::append).seats("ann", "bob").starts().foldsRound();
    RoomStory busy = RoomStory.keptBy(rooms::append).seats("cid", "dan", "eve").starts();
    busy.foldsRound().passes(10).ticks().foldsRound();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    owner.execute("update hands set started_at = ?", now);

    assertThat(figures.busiestRooms(1, 10)).extracting(BusyRoom::hands).containsExactly(2L, 1L);
    assertThat(figures.busiestRooms(1, 1))
        .containsExactly(
            new BusyRoom(busy.room().id(), busy.room().info().code(), 1, 2, 3, pots(busy), now));
  }

  private long pots(RoomStory story) {
    return rooms.hands(story.room().gameId()).stream()
        .flatMap(hand -> hand.complete().winners().stream())
        .mapToLong(winner -> winner.amount())
        .sum();
  }

  @Test
  void theServiceRoleAsksForTheSameFiguresAndUsersMayNot() {
    Login service = Login.memberOf("holdfast_service", url);
    Login user = Login.memberOf("holdfast_user", url);
    for (String figure :
        new String[] {"get_busiest_rooms()", "get_reconnect_rate()", "get_nightly_hand_stats()"}) {
      assertThat(service.count(null, null, "select * from " + figure)).isNotNegative();
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> user.count(null, null, "select * from " + figure))
          .hasMessageContaining("permission denied");
    }
  }

  private static LocalDate tonight() {
    return LocalDateTime.now(ZoneOffset.UTC).minusHours(12).toLocalDate();
  }

  private void playedTonight() {
    owner.execute("update hands set started_at = now()");
  }

  private void startedAt(LocalDateTime time) {
    owner.execute("update hands set started_at = ?", time.toInstant(ZoneOffset.UTC));
  }

  private void connection(String socket, String device, int again, String status, String lasted) {
    owner.execute(
        """
        insert into websocket_connections (socket_id, device_id, user_id, reconnect_count, status,
          connected_at, disconnected_at)
        select ?, ?, gen_random_uuid(), ?, ?::connection_status, now(), now() + ?::interval
        """,
        socket,
        device,
        again,
        status,
        lasted);
  }
}
