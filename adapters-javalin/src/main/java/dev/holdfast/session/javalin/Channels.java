package dev.holdfast.session.javalin;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rooms that have sockets here, each listened to once. Safe for use by many threads. */
final class Channels {

  private final Function<UUID, RoomChannel> opening;
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();

  private record Open(RoomChannel channel, int sockets) {
    Open with(int more) {
      return new Open(channel, sockets + more);
    }
  }

  Channels(Function<UUID, RoomChannel> opening) {
    this.opening = opening;
  }

  /** The channel of a room, which stays open until {@link #leave}. */
  RoomChannel enter(UUID roomId) {
    return open.compute(
            roomId, (id, known) -> known == null ? new Open(opening.apply(id), 1) : known.with(1))
        .channel();
  }

  /** One socket less needs the room's channel. */
  void leave(UUID roomId) {
    open.computeIfPresent(roomId, (id, known) -> left(known));
  }

  private static @Nullable Open left(Open known) {
    if (known.sockets() > 1) {
      return known.with(-1);
    }
    known.channel().close();
    return null;
  }
}
