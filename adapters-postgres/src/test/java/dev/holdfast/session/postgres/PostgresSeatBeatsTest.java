package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When people with a seat were last heard stands beside the seat. */
class PostgresSeatBeatsTest {
  private final Instant soon = Instant.now().plusSeconds(60);

  private final TestRoom room = new TestRoom();
  private final UUID bert = UUID.randomUUID();
  private Database database;
  private Handle reader;
  private PostgresSeatBeats beats;

  @BeforeEach
  void twoSeats() {
    DatabaseUrl url = TestServer.migratedDatabase();
    database = Database.connect(url, PoolSettings.standard());
    CommitBatch batch = new CommitBatch();
    room.open(batch, 0);
    batch.seats.add(room.seat(0, 0, room.userId));
    batch.seats.add(room.seat(0, 1, bert));
    database.repeatable(handle -> CommitStatement.store(batch, handle));
    reader = Login.owner(url).open();
    beats = new PostgresSeatBeats(database, Duration.ofMillis(20));
  }

  @AfterEach
  void close() {
    beats.close();
    reader.close();
    database.close();
  }

  @Test
  void theLastSignOfLifeOfAPlayerIsKeptAndNobodyElsesIsTouched() {
    beats.heard(room.roomId, room.userId, soon.minusSeconds(5));
    beats.heard(room.roomId, room.userId, soon);
    Patience.until("it is kept", () -> isHeard(room.userId, soon));

    assertThat(isHeard(bert, soon.minusSeconds(50))).isFalse();
  }

  @Test
  void anOlderSignOfLifeChangesNothing() {
    beats.heard(room.roomId, room.userId, soon);
    Patience.until("it is kept", () -> isHeard(room.userId, soon));
    beats.heard(room.roomId, room.userId, soon.minusSeconds(30));
    beats.heard(room.roomId, bert, soon);
    Patience.until("the next is kept", () -> isHeard(bert, soon));

    assertThat(isHeard(room.userId, soon)).isTrue();
  }

  @Test
  void somebodyWithoutASeatIsNoTrouble() {
    beats.heard(room.roomId, UUID.randomUUID(), soon);
    beats.heard(UUID.randomUUID(), bert, soon);
    beats.heard(room.roomId, bert, soon);

    Patience.until("the others are kept", () -> isHeard(bert, soon));
  }

  @Test
  void aSeatThatSomebodyIsWritingKeepsNobodyWaiting() {
    reader.begin();
    reader.execute("update room_seats set chips = 1 where user_id = ?", room.userId);
    beats.heard(room.roomId, room.userId, soon);
    beats.heard(room.roomId, bert, soon);
    Patience.until("the other seat is written", () -> isHeard(bert, soon));
    reader.commit();

    beats.heard(room.roomId, room.userId, soon);
    Patience.until("the next sign of life counts", () -> isHeard(room.userId, soon));
  }

  private boolean isHeard(UUID user, Instant at) {
    return reader
        .createQuery(
            """
            select last_heartbeat_at >= :at and last_seen_at >= :at
            from room_seats where user_id = :user
            """)
        .bind("at", at.minusMillis(1))
        .bind("user", user)
        .mapTo(boolean.class)
        .one();
  }
}
