package dev.holdfast.session.postgres;

import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * When players were last heard, beside the seats they have. Nobody is heard in a seat that is not
 * theirs. Safe for use by many threads and processes.
 */
public final class PostgresSeatBindings implements SeatBindings {

  private static final RowArrays<Beat> BEATS = RowArrays.of("beats", Beat.class);

  /**
   * A seat that a commit is writing right now is left out, and has its turn with the next sign of
   * life: this never waits for anybody, so that nobody can wait for it in a circle.
   */
  private static final String HEAR =
      "with "
          + BEATS.expression()
          + """
          , free as (
            select s.room_id, s.user_id, b.at
            from beats b
            join room_seats s on s.room_id = b.room_id and s.user_id = b.user_id
              and s.seat_index = b.seat_index
            for no key update of s skip locked
          )
          update room_seats s
          set last_heartbeat_at = greatest(s.last_heartbeat_at, f.at),
            last_seen_at = greatest(s.last_seen_at, f.at)
          from free f
          where s.room_id = f.room_id and s.user_id = f.user_id
          """;

  private static final String SELECT =
      """
      select room_id, seat_index, user_id, last_heartbeat_at
      from room_seats
      where last_heartbeat_at > now() - interval '%d seconds' and
      """
          .formatted(SeatBinding.LIFE.toSeconds());

  private final Reachable database;

  record Beat(UUID roomId, int seatIndex, UUID userId, Instant at) {}

  /** In a database that is migrated. */
  public PostgresSeatBindings(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Optional<SeatBinding> at(UUID roomId, int seatIndex) {
    return find("room_id = ? and seat_index = ?", roomId, seatIndex);
  }

  @Override
  public Optional<SeatBinding> of(UUID userId) {
    return find("user_id = ? order by last_heartbeat_at desc limit 1", userId);
  }

  @Override
  public void hear(Collection<SeatBinding> heard) {
    List<Beat> beats =
        heard.stream()
            .map(b -> new Beat(b.roomId(), b.seatIndex(), b.userId(), b.heardAt()))
            .toList();
    if (!beats.isEmpty()) {
      database.with(handle -> write(beats, handle));
    }
  }

  private static int write(List<Beat> beats, Handle handle) {
    try (Update update = handle.createUpdate(HEAR)) {
      BEATS.bind(update, 0, beats);
      return update.execute();
    }
  }

  private Optional<SeatBinding> find(String condition, Object... arguments) {
    return database.with(
        handle ->
            handle
                .select(SELECT + condition, arguments)
                .map((row, context) -> binding(row))
                .findOne());
  }

  private static SeatBinding binding(ResultSet row) throws SQLException {
    return new SeatBinding(
        row.getObject("room_id", UUID.class),
        row.getInt("seat_index"),
        row.getObject("user_id", UUID.class),
        row.getObject("last_heartbeat_at", OffsetDateTime.class).toInstant());
  }
}
