package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads events from rows that have the columns of {@code game_events} with the private parts. */
record StoredEvents(RoomCodec codec) {

  StreamEvent read(ResultSet row) throws SQLException {
    UUID gameId = row.getObject("game_id", UUID.class);
    return new StreamEvent(
        new StreamPosition(gameId, row.getInt("epoch"), row.getLong("sequence_number")),
        row.getObject("timestamp", OffsetDateTime.class).toInstant(),
        codec.readEvent(
            row.getString("event_type"), row.getString("payload"), row.getString("private")));
  }
}
