package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself holds to, whoever writes. */
class SchemaTest {
  private static Database database;

  @BeforeAll
  static void aRoomWithAHandAndALedger() {
    database = Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
    TestRoom room = new TestRoom();
    CommitBatch batch = new CommitBatch();
    room.open(batch, 0);
    batch.seats.add(room.seat(0, 1, room.userId));
    batch.ledger.add(room.buyIn(0, 1, 200));
    database.repeatable(handle -> CommitStatement.store(batch, handle));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static int execute(String sql) {
    return database.repeatable((Handle handle) -> handle.execute(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update chip_ledger set amount = amount + 1",
        "delete from chip_ledger",
        "truncate chip_ledger"
      })
  void theLedgerIsAppendOnly(String change) {
    assertThatThrownBy(() -> execute(change)).hasMessageContaining("chip_ledger is append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update room_seats set chips = -1",
        "update games set status = 'won'",
        "update games set total_pot = -1",
        "insert into game_events (game_id, sequence_number, event_type)"
            + " select game_id, 1, 'again' from game_states",
        "insert into game_events (game_id, sequence_number, event_type)"
            + " values (gen_random_uuid(), 1, 'of no game')",
        "insert into room_seats select room_id, seat_index, gen_random_uuid(), display_name, chips,"
            + " status from room_seats",
        "insert into chip_ledger (room_id, game_id, epoch, seq, user_id, kind, debit, credit,"
            + " amount) select room_id, game_id, epoch, seq, user_id, 'buy_in', 'bank', 'table', 0"
            + " from chip_ledger",
      })
  void whatCannotBeIsRefused(String change) {
    assertThatThrownBy(() -> execute(change)).hasMessageContaining("constraint");
  }

  @Test
  void everyWriterMovesTheVersionOfAGameOn() {
    long before = number("select version from games");
    execute("update games set hand_number = hand_number + 1");

    assertThat(number("select version from games")).isEqualTo(before + 1);
    assertThat(number("select count(*) from games where updated_at > created_at")).isEqualTo(1);
  }

  private static long number(String query) {
    return database.repeatable(handle -> handle.createQuery(query).mapTo(long.class).one());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) as active_games from games where status in ('waiting', 'active')",
        "select version, count(*) as count from games group by version order by version",
        "select id, status, hand_number, total_pot, version from games order by created_at desc",
        "select id, status, hand_number, updated_at from games order by updated_at desc limit 10",
        "select current_state from game_states where id = (select id from games limit 1)",
        "update game_states set seq = seq + 1, current_state = '{}' where id = gen_random_uuid()",
        "update room_seats set last_seen_at = now() where user_id = gen_random_uuid()",
        "delete from rejoin_tokens where expires_at < now()",
        "select * from games where status <> 'completed'"
      })
  void theQueriesOfTheDesignDocumentsRun(String query) {
    assertThatNoException().isThrownBy(() -> execute(query));
  }
}
