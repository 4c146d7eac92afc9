package dev.holdfast.session.redis;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;

/** Events as the store writes them, which is how a server hands them over. */
final class StoredParts {

  private static final RoomCodec CODEC = new RoomCodec();

  private StoredParts() {}

  static PublicParts create() {
    return new PublicParts(
        StoredParts::write,
        (name, data) -> CODEC.readEvent(name, data, null),
        StoredParts::picture);
  }

  private static PublicParts.Written write(RoomEvent event) {
    RoomCodec.Parts parts = CODEC.write(event);
    return new PublicParts.Written(parts.payload(), parts.secret() == null);
  }

  private static String picture(Room room) {
    return "{\"code\":\"" + room.info().code() + "\",\"seq\":" + room.position().seq() + "}";
  }
}
