package dev.holdfast.session.view;

import dev.holdfast.session.room.GameStatus;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.Seat;
import java.util.List;
import java.util.UUID;

/**
 * What anybody with the link may see of a room.
 *
 * @param hostName who to ask
 * @param seats who sits where
 * @since 0.1
 */
public record LobbyView(
    UUID roomId,
    String code,
    UUID gameId,
    UUID hostId,
    String hostName,
    GameStatus status,
    RoomSettings settings,
    List<LobbySeat> seats) {

  /**
   * A taken seat.
   *
   * @param chips the stack between hands: what is bet is nothing of the lobby's
   */
  public record LobbySeat(int seatIndex, UUID userId, String displayName, long chips) {}

  /** The lobby of a room. */
  public static LobbyView of(Room room) {
    return new LobbyView(
        room.id(),
        room.info().code(),
        room.gameId(),
        room.hostId(),
        room.members().get(room.hostId()).displayName(),
        room.table().status(),
        room.settings(),
        room.table().seats().values().stream().map(seat -> seatOf(room, seat)).toList());
  }

  private static LobbySeat seatOf(Room room, Seat seat) {
    String name = room.members().get(seat.userId()).displayName();
    long chips = room.table().chipsBetweenHands(seat.index());
    return new LobbySeat(seat.index(), seat.userId(), name, chips);
  }
}
