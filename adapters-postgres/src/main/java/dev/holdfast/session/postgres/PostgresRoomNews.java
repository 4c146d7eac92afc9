package dev.holdfast.session.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What is new in rooms, read from the journal for any number of them in one round trip. Safe for
 * use by many threads.
 */
public final class PostgresRoomNews implements RoomNews {

  /** Rooms that stand where they are known to cost a look at two keys each, and no event. */
  private static final String NEWS =
      """
      select k.room_id, e.*
      from known k
      join rooms r on r.id = k.room_id
      join game_states s on s.game_id = r.current_game_id
      join lateral (
        select e.game_id, e.epoch, e.sequence_number, e.timestamp, e.event_type, e.payload,
          e.private
        from game_events e
        where e.game_id = s.game_id and e.epoch = s.epoch and e.sequence_number >
          case when k.game_id = s.game_id and k.epoch = s.epoch then k.seq else 0 end
        order by e.sequence_number
        limit %d
      ) e on true
      where (s.game_id, s.epoch, s.seq) is distinct from (k.game_id, k.epoch, k.seq)
      order by k.room_id, e.sequence_number
      """
          .formatted(MOST);

  private static final RowArrays<Known> KNOWN = RowArrays.of("known", Known.class);
  private static final String QUERY = "with " + KNOWN.expression() + NEWS;

  private final Reachable database;
  private final StoredEvents events = new StoredEvents(new RoomCodec());

  /** Where somebody believes a room to stand. */
  record Known(UUID roomId, UUID gameId, int epoch, long seq) {
    static Known of(UUID roomId, StreamPosition at) {
      return new Known(roomId, at.gameId(), at.epoch(), at.seq());
    }
  }

  /** What was read of a room. */
  private record Item(UUID roomId, StreamEvent event) {}

  /** From a database that is migrated. */
  public PostgresRoomNews(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Map<UUID, List<StreamEvent>> since(Map<UUID, StreamPosition> known) {
    List<Known> rows =
        known.entrySet().stream().map(room -> Known.of(room.getKey(), room.getValue())).toList();
    return rows.isEmpty() ? Map.of() : database.with(handle -> read(rows, handle));
  }

  private Map<UUID, List<StreamEvent>> read(List<Known> rows, Handle handle) {
    try (Query query = handle.createQuery(QUERY)) {
      KNOWN.bind(query, 0, rows);
      return query.map((row, context) -> item(row)).stream()
          .collect(groupingBy(Item::roomId, mapping(Item::event, toList())));
    }
  }

  private Item item(ResultSet row) throws SQLException {
    return new Item(row.getObject("room_id", UUID.class), events.read(row));
  }
}
