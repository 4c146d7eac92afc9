package dev.holdfast.session.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat. The chips are the game's matter (see {@link Table#chips}).
 *
 * @param index the seat's number, 0 to 9
 * @param userId whose it is
 * @param connection whether they are there
 * @param awaySince when the last socket went; null while live
 * @param timeBank extra time they have left in this game
 * @since 0.1
 */
public record Seat(
    int index, UUID userId, Connection connection, @Nullable Instant awaySince, Duration timeBank) {

  /** Whether their last socket has gone. */
  boolean isAway() {
    return connection != Connection.LIVE;
  }

  Seat live() {
    return new Seat(index, userId, Connection.LIVE, null, timeBank);
  }

  Seat awayFrom(Instant since) {
    return new Seat(index, userId, Connection.AWAY, since, timeBank);
  }

  Seat disconnected() {
    return new Seat(index, userId, Connection.DISCONNECTED, awaySince, timeBank);
  }

  Seat awayExtended(Duration by) {
    Instant since = awaySince == null ? null : awaySince.plus(by);
    return new Seat(index, userId, connection, since, timeBank);
  }

  Seat spending(Duration used) {
    Duration left = timeBank.minus(used);
    return withTimeBank(left.isNegative() ? Duration.ZERO : left);
  }

  Seat withTimeBank(Duration left) {
    return new Seat(index, userId, connection, awaySince, left);
  }
}
