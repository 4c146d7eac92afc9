package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.postgres.Database;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.PoolSettings;
import dev.holdfast.session.postgres.PostgresRooms;
import dev.holdfast.session.room.HostEvent;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the database says, asked past the server. May be used by many threads. */
public final class Books implements AutoCloseable {

  private final Database database;
  private final PostgresRooms rooms;

  private Books(Database database) {
    this.database = database;
    this.rooms = new PostgresRooms(database);
  }

  public static Books of(DatabaseUrl url) {
    return new Books(Database.connect(url, PoolSettings.standard()));
  }

  /** An event and the state after it are stored: checked when it arrives at a client. */
  void haveStored(JsonNode event) {
    assertThat(
            count(
                """
                select count(*)
                from game_events e
                join game_states s on s.game_id = e.game_id and s.epoch = e.epoch
                where e.game_id = cast(? as uuid) and e.epoch = ? and e.sequence_number = ?
                  and s.seq >= e.sequence_number
                """,
                event.get("gameId").asText(),
                event.get("epoch").asInt(),
                event.get("seq").asLong()))
        .as(() -> "rows of " + event)
        .isEqualTo(1);
  }

  /** The names of a game's events, in order. */
  List<String> eventNames(UUID gameId) {
    return database.repeatable(
        handle ->
            handle
                .select(
                    "select event_type from game_events where game_id = ? order by sequence_number",
                    gameId)
                .mapTo(String.class)
                .list());
  }

  /** A room's whole state as text, to see whether anything has changed. */
  String state(UUID gameId) {
    return database.repeatable(
        handle ->
            handle
                .select(
                    "select seq || current_state::text from game_states where game_id = ?", gameId)
                .mapTo(String.class)
                .one());
  }

  /** How often an action was stored. */
  public long actions(UUID actionId) {
    return count("select count(*) from actions where action_id = ?", actionId);
  }

  /** What is in front of everybody in a room, by seat. */
  Map<Integer, Long> stacks(UUID roomId) {
    Map<Integer, Long> stacks = new TreeMap<>();
    database.repeatable(
        handle ->
            handle
                .select("select seat_index, chips from room_seats where room_id = ?", roomId)
                .map((row, context) -> stacks.put(row.getInt(1), row.getLong(2)))
                .list());
    return stacks;
  }

  /** The ids of all games, over or not. */
  List<UUID> games() {
    return database.repeatable(
        handle -> handle.createQuery("select id from games").mapTo(UUID.class).list());
  }

  /** The ids of all rooms. */
  List<UUID> rooms() {
    return database.repeatable(
        handle -> handle.select("select id from rooms").mapTo(UUID.class).list());
  }

  /** Whom the events and the ledger of a room name. */
  List<UUID> usersOf(UUID roomId) {
    return database.repeatable(
        handle ->
            handle
                .createQuery(
                    """
                    select e.user_id
                    from game_events e
                    join games g on g.id = e.game_id
                    where g.room_id = :room and e.user_id is not null
                    union
                    select user_id from chip_ledger where room_id = :room
                    """)
                .bind("room", roomId)
                .mapTo(UUID.class)
                .list());
  }

  /** Moves the last sign of life of a server into the past. */
  void age(Duration by) {
    long seconds = by.toSeconds();
    database.repeatable(
        handle ->
            handle.execute(
                "update pulse set alive_at = alive_at - ? * interval '1 second'", seconds));
  }

  private long count(String sql, Object... arguments) {
    return database.repeatable(handle -> handle.select(sql, arguments).mapTo(Long.class).one());
  }

  /**
   * The events of a room's current game lead to the state that is stored, and after every single
   * one of them the chips on the table, bets included, and the parked ones are those the ledger put
   * there.
   */
  public void balance(UUID roomId) {
    Room stored = rooms.load(roomId).orElseThrow();
    // those that happened since the room was read lead further: somebody is just leaving
    List<StreamEvent> events = rooms.after(stored.gameId(), 0, (int) stored.position().seq());
    Map<Long, Moved> ledger = ledger(stored.gameId());
    Room opening = ((HostEvent.GameOpened) events.get(0).event()).opening();
    Room room = opening;
    Moved had = new Moved(opening.table().totalChips(), parked(opening));
    for (StreamEvent event : events) {
      assertThat(event.position()).isEqualTo(room.position().next());
      room = room.apply(event);
      had = had.plus(ledger.getOrDefault(event.position().seq(), Moved.NOTHING));
      assertThat(new Moved(room.table().totalChips(), parked(room)))
          .as(event::toString)
          .isEqualTo(had);
    }
    assertThat(room).as("the fold of the events").isEqualTo(stored);
  }

  private static long parked(Room room) {
    return room.members().all().stream().mapToLong(Member::parked).sum();
  }

  /** Chips that came to the table and to the parked stacks; negative if they went. */
  private record Moved(long table, long parked) {
    static final Moved NOTHING = new Moved(0, 0);

    Moved plus(Moved more) {
      return new Moved(table + more.table, parked + more.parked);
    }
  }

  private record Entry(long seq, Moved moved) {}

  private Map<Long, Moved> ledger(UUID gameId) {
    Map<Long, Moved> bySeq = new TreeMap<>();
    entries(gameId).forEach(entry -> bySeq.merge(entry.seq(), entry.moved(), Moved::plus));
    return bySeq;
  }

  private List<Entry> entries(UUID gameId) {
    return database.repeatable(
        handle ->
            handle
                .select(
                    """
                    select seq,
                      amount * ((credit = 'table')::int - (debit = 'table')::int) as on_table,
                      amount * ((credit = 'parked')::int - (debit = 'parked')::int) as parked
                    from chip_ledger
                    where game_id = ?
                    """,
                    gameId)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getLong("seq"),
                            new Moved(row.getLong("on_table"), row.getLong("parked"))))
                .list());
  }

  @Override
  public void close() {
    database.close();
  }
}
