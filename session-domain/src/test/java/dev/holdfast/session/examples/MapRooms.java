package dev.holdfast.session.examples;

import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A store of one's own, here a map. What it must do is what {@code RoomStoreContract} of the test
 * jar tries: store a commit only if the room stands where the commit was decided, whole or not at
 * all, and know an action that was applied before.
 */
final class MapRooms implements RoomStore {

  private record ActionKey(UUID gameId, UUID userId, UUID actionId) {

    static ActionKey of(Receipt receipt) {
      return new ActionKey(receipt.gameId(), receipt.userId(), receipt.actionId());
    }
  }

  private final Map<UUID, Room> rooms = new HashMap<>();
  private final Map<ActionKey, Receipt> receipts = new HashMap<>();

  @Override
  public synchronized Optional<Room> load(UUID roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  @Override
  public synchronized Appended append(Commit commit) {
    Optional<Receipt> before = commit.receipt().map(ActionKey::of).map(receipts::get);
    if (before.isPresent()) {
      return new Appended.Repeated(before.get());
    }
    if (!stands(commit)) {
      return new Appended.Overtaken();
    }
    rooms.put(commit.after().id(), commit.after());
    commit.receipt().ifPresent(receipt -> receipts.put(ActionKey.of(receipt), receipt));
    return new Appended.Stored();
  }

  private boolean stands(Commit commit) {
    Room stored = rooms.get(commit.after().id());
    Room decidedOn = commit.before();
    return stored == null
        ? decidedOn == null
        : decidedOn != null && Objects.equals(stored.position(), decidedOn.position());
  }
}
