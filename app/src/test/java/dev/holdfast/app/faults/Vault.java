package dev.holdfast.app.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.postgres.Database;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.PoolSettings;
import dev.holdfast.session.postgres.PostgresRooms;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Room;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database holds, asked past the server. */
final class Vault implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final PoolSettings ONE_CONNECTION =
      new PoolSettings(1, PATIENCE, PATIENCE, PATIENCE);

  private final Database database;

  private Vault(Database database) {
    this.database = database;
  }

  static Vault of(DatabaseUrl url) {
    return new Vault(Database.connect(url, ONE_CONNECTION));
  }

  /** A setting of the database. */
  String setting(String name) {
    return database.repeatable(
        handle -> handle.select("select current_setting(?)", name).mapTo(String.class).one());
  }

  /** Where the actions that somebody asked for stand, by their ids, from a number on. */
  Map<UUID, List<Long>> actions(UUID gameId, long after) {
    return rows(gameId, after).stream()
        .collect(groupingBy(Row::actionId, mapping(Row::seq, toList())));
  }

  /** The chips of a room are those that its ledger brought there. */
  void checkChips(UUID roomId) {
    Room room = new PostgresRooms(database).load(roomId).orElseThrow();
    long parked = room.members().all().stream().mapToLong(Member::parked).sum();
    assertThat(room.table().totalChips()).as("chips on the table").isEqualTo(sum(roomId, "table"));
    assertThat(parked).as("chips that are parked").isEqualTo(sum(roomId, "parked"));
  }

  private record Row(UUID actionId, long seq) {}

  private List<Row> rows(UUID gameId, long after) {
    return database.repeatable(
        handle ->
            handle
                .select(
                    """
                    select action_id, seq
                    from actions
                    where game_id = ? and seq > ? and action_id is not null
                    """,
                    gameId,
                    after)
                .map(
                    (row, context) ->
                        new Row(row.getObject("action_id", UUID.class), row.getLong("seq")))
                .list());
  }

  private long sum(UUID roomId, String account) {
    return database.repeatable(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(case when credit = :account then amount
                      when debit = :account then -amount end), 0)
                    from chip_ledger
                    where room_id = :room
                    """)
                .bind("account", account)
                .bind("room", roomId)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void close() {
    database.close();
  }
}
