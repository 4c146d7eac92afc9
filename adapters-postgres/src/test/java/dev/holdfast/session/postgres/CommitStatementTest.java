package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.postgres.CommitResult.Overtaken;
import dev.holdfast.session.postgres.CommitResult.Repeated;
import dev.holdfast.session.postgres.CommitResult.Stored;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommitStatementTest {
  private static Database database;

  @BeforeAll
  static void aMigratedDatabase() {
    database = Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<CommitResult> store(CommitBatch batch) {
    return database.repeatable(handle -> CommitStatement.store(batch, handle));
  }

  private static List<CommitResult> store(Consumer<CommitBatch> rows) {
    CommitBatch batch = new CommitBatch();
    rows.accept(batch);
    return store(batch);
  }

  private static TestRoom opened() {
    TestRoom room = new TestRoom();
    assertThat(store(batch -> room.open(batch, 0))).containsExactly(new Stored());
    return room;
  }

  private static long count(String table, UUID gameId) {
    return database.repeatable(
        handle ->
            handle
                .createQuery("select count(*) from " + table + " where game_id = ?")
                .bind(0, gameId)
                .mapTo(long.class)
                .one());
  }

  private static long seq(UUID gameId) {
    return database.repeatable(
        handle ->
            handle
                .createQuery("select seq from game_states where game_id = ?")
                .bind(0, gameId)
                .mapTo(long.class)
                .one());
  }

  private static List<String> seating(TestRoom room) {
    return database.repeatable(
        handle ->
            handle
                .createQuery(
                    "select seat_index || ' ' || user_id from room_seats where room_id = ? order by"
                        + " 1")
                .bind(0, room.roomId)
                .mapTo(String.class)
                .list());
  }

  @Test
  void anActionMovesTheStateAndLeavesItsEventAndItsRow() {
    TestRoom room = opened();

    assertThat(store(batch -> room.act(batch, 0, 1, UUID.randomUUID())))
        .containsExactly(new Stored());
    assertThat(seq(room.gameId)).isEqualTo(2);
    assertThat(count("game_events", room.gameId)).isEqualTo(2);
    assertThat(count("actions", room.gameId)).isEqualTo(1);
  }

  @Test
  void aCommitDecidedOnAnOlderStateStoresNothingAndHoldsUpNobody() {
    TestRoom first = opened();
    TestRoom overtaken = opened();
    TestRoom last = opened();
    store(batch -> overtaken.tick(batch, 0, 1));

    List<CommitResult> results =
        store(
            batch -> {
              first.act(batch, 0, 1, UUID.randomUUID());
              overtaken.act(batch, 1, 1, UUID.randomUUID());
              last.act(batch, 2, 1, UUID.randomUUID());
            });

    assertThat(results).containsExactly(new Stored(), new Overtaken(), new Stored());
    assertThat(count("actions", overtaken.gameId)).isZero();
    assertThat(count("game_events", overtaken.gameId)).isEqualTo(2);
    assertThat(seq(last.gameId)).isEqualTo(2);
  }

  @Test
  void aRepeatedActionIsAnsweredAsTheFirstTimeAndHoldsUpNobody() {
    TestRoom repeating = opened();
    TestRoom other = opened();
    UUID actionId = UUID.randomUUID();
    store(batch -> repeating.act(batch, 0, 1, actionId));
    store(batch -> repeating.tick(batch, 0, 2));

    List<CommitResult> results =
        store(
            batch -> {
              repeating.act(batch, 0, 3, actionId);
              other.act(batch, 1, 1, actionId);
            });

    assertThat(results).containsExactly(new Repeated(2), new Stored());
    assertThat(seq(repeating.gameId)).isEqualTo(3);
    assertThat(count("actions", repeating.gameId)).isEqualTo(1);
  }

  @Test
  void anotherUsersSameActionIdIsAnotherAction() {
    TestRoom room = opened();
    UUID actionId = UUID.randomUUID();
    store(batch -> room.act(batch, 0, 1, actionId));

    assertThat(store(batch -> room.act(batch, 0, 2, UUID.randomUUID(), actionId)))
        .containsExactly(new Stored());
  }

  @Test
  void aBatchWhoseAnswerWasLostIsSettledByStoringItAgain() {
    TestRoom moved = opened();
    TestRoom opening = new TestRoom();
    CommitBatch batch = new CommitBatch();
    moved.act(batch, 0, 1, UUID.randomUUID());
    opening.open(batch, 1);

    assertThat(store(batch)).containsExactly(new Stored(), new Stored());
    assertThat(store(batch)).containsExactly(new Stored(), new Stored());
    assertThat(seq(moved.gameId)).isEqualTo(2);
    assertThat(count("game_events", moved.gameId)).isEqualTo(2);
    assertThat(count("game_events", opening.gameId)).isEqualTo(1);
  }

  @Test
  void anOldCommitIsKnownAsStoredAlsoAfterTheRoomHasMovedOn() {
    TestRoom room = opened();
    CommitBatch lost = new CommitBatch();
    room.tick(lost, 0, 1);
    store(lost);
    store(batch -> room.tick(batch, 0, 2));

    assertThat(store(lost)).containsExactly(new Stored());
    assertThat(seq(room.gameId)).isEqualTo(3);
  }

  @Test
  void aRoomWhoseCodeIsTakenIsNotOpenedAndHoldsUpNobody() {
    TestRoom room = opened();
    TestRoom twin = new TestRoom(room.code, 100);
    TestRoom other = new TestRoom();

    List<CommitResult> results =
        store(
            batch -> {
              twin.open(batch, 0);
              other.open(batch, 1);
            });

    assertThat(results).containsExactly(new Overtaken(), new Stored());
    assertThat(count("game_states", twin.gameId)).isZero();
    assertThat(count("game_states", other.gameId)).isEqualTo(1);
  }

  @Test
  void oneCommitEndsAGameAndOpensTheNext() {
    TestRoom room = opened();
    UUID next = UUID.randomUUID();

    assertThat(store(batch -> room.reopen(batch, 0, 1, next))).containsExactly(new Stored());
    assertThat(seq(room.gameId)).isEqualTo(2);
    assertThat(seq(next)).isEqualTo(1);
    assertThat(statuses(room)).containsExactly("completed", "waiting");
  }

  private static List<String> statuses(TestRoom room) {
    return database.repeatable(
        handle ->
            handle
                .createQuery("select status from games where room_id = ? order by status")
                .bind(0, room.roomId)
                .mapTo(String.class)
                .list());
  }

  @Test
  void twoPlayersMaySwapSeatsAndASeatLeftMayBeTakenInTheSameCommit() {
    TestRoom room = opened();
    UUID anna = UUID.randomUUID();
    UUID ben = UUID.randomUUID();
    UUID carl = UUID.randomUUID();
    store(
        batch -> {
          room.tick(batch, 0, 1);
          batch.seats.add(room.seat(0, 1, anna));
          batch.seats.add(room.seat(0, 2, ben));
        });
    store(
        batch -> {
          room.tick(batch, 0, 2);
          batch.seats.add(room.seat(0, 2, anna));
          batch.seats.add(room.seat(0, 1, ben));
        });
    assertThat(seating(room)).containsExactly("1 " + ben, "2 " + anna);

    store(
        batch -> {
          room.tick(batch, 0, 3);
          batch.leftSeats.add(new DepartureRow(0, room.roomId, ben));
          batch.seats.add(room.seat(0, 1, carl));
        });
    assertThat(seating(room)).containsExactly("1 " + carl, "2 " + anna);
  }

  @Test
  void everyKindOfRowIsWrittenByTheCommitItBelongsToOrByNone() {
    TestRoom stands = opened();
    TestRoom overtaken = opened();
    store(batch -> overtaken.tick(batch, 0, 1));

    List<CommitResult> results =
        store(
            batch -> {
              stands.act(batch, 0, 1, UUID.randomUUID());
              overtaken.act(batch, 1, 1, UUID.randomUUID());
              everythingElse(batch, 0, stands);
              everythingElse(batch, 1, overtaken);
            });

    assertThat(results).containsExactly(new Stored(), new Overtaken());
    for (String table : List.of("room_players", "room_seats", "room_spectators", "chip_ledger")) {
      assertThat(rooms(table)).contains(stands.roomId).doesNotContain(overtaken.roomId);
    }
    assertThat(rooms("players join hands on hands.id = hand_id join games g on g.id = game_id"))
        .contains(stands.roomId)
        .doesNotContain(overtaken.roomId);
  }

  private static void everythingElse(CommitBatch batch, int n, TestRoom room) {
    UUID user = room.userId;
    batch.members.add(
        new MemberRow(n, room.roomId, user, "Anna", "approved", TestRoom.AT, TestRoom.AT));
    batch.seats.add(room.seat(n, 3, user));
    batch.spectators.add(new SpectatorRow(n, room.roomId, UUID.randomUUID(), "Ben"));
    batch.leftSpectators.add(new DepartureRow(n, room.roomId, user));
    batch.ledger.add(room.buyIn(n, 2, 200));
    Json cards = new Json("[\"Ah\", \"Ad\"]");
    batch.players.add(new PlayerRow(n, room.handId, 3, user, "Anna", cards, 200, null, "active"));
  }

  private static List<UUID> rooms(String from) {
    return database.repeatable(
        handle -> handle.createQuery("select room_id from " + from).mapTo(UUID.class).list());
  }

  @Test
  void everyLookupOfTheStatementIsByAKey() {
    TestRoom room = opened();
    CommitBatch batch = new CommitBatch();
    room.act(batch, 0, 1, UUID.randomUUID());
    new TestRoom().open(batch, 1);
    everythingElse(batch, 0, room);
    batch.leftSeats.add(new DepartureRow(0, room.roomId, room.userId));

    List<String> plan = database.repeatable(handle -> CommitStatement.plan(batch, handle));

    assertThat(plan).anyMatch(line -> line.contains("Index Scan"));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan") || line.contains("Hash Join"));
  }
}
