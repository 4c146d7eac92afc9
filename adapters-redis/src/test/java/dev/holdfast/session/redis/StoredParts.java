package dev.holdfast.session.redis;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;

/** Events as the store writes them, which is how a server hands them over. */
final class StoredParts implements PublicParts {

  private final RoomCodec codec = new RoomCodec();

  @Override
  public Written write(RoomEvent event) {
    RoomCodec.Parts parts = codec.write(event);
    return new Written(parts.payload(), parts.secret() == null);
  }

  @Override
  public RoomEvent read(String name, String data) {
    return codec.readEvent(name, data, null);
  }

  @Override
  public String picture(Room room) {
    return "{\"code\":\"" + room.info().code() + "\",\"seq\":" + room.position().seq() + "}";
  }
}
