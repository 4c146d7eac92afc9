package dev.holdfast.session.postgres.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;
import dev.holdfast.session.room.RoomSettings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what the store keeps as {@code jsonb}. The form is this module's own: the wire
 * has another. Immutable and safe for use by many threads.
 */
public final class RoomCodec {

  /** The components of events that are kept apart from the rest, for nobody but the server. */
  private static final List<String> PRIVATE = List.of("opening", "secret");

  private final ObjectMapper mapper = StorageMapper.create();

  /** The codec. */
  public RoomCodec() {}

  /**
   * An event's two parts.
   *
   * @param payload what participants may see one way or another
   * @param secret what only the server may; null if there is none
   * @param userId whom the event is about, if about somebody
   * @param action what a player did, if it tells that
   */
  public record Parts(
      String payload, @Nullable String secret, @Nullable UUID userId, @Nullable String action) {}

  /** A room as it is stored. */
  public String write(Room room) {
    return text(room);
  }

  /** A stored room. */
  public Room readRoom(String json) {
    return read(json, Room.class);
  }

  /** Settings as they are stored. */
  public String write(RoomSettings settings) {
    return text(settings);
  }

  /** A finished hand as it is stored. */
  public String write(FinishedHand hand) {
    return text(hand);
  }

  /** Any list of the domain's values as it is stored. */
  public String write(List<?> values) {
    return text(values);
  }

  /** A stored hand. */
  public FinishedHand readHand(String json) {
    return read(json, FinishedHand.class);
  }

  /** An event as it is stored, its private parts apart. */
  public Parts write(RoomEvent event) {
    ObjectNode payload = mapper.valueToTree(event);
    ObjectNode secret = mapper.createObjectNode();
    for (String component : PRIVATE) {
      if (payload.has(component)) {
        secret.set(component, payload.remove(component));
      }
    }
    JsonNode user = payload.path("userId");
    return new Parts(
        text(payload),
        secret.isEmpty() ? null : text(secret),
        user.isTextual() ? UUID.fromString(user.textValue()) : null,
        payload.path("action").textValue());
  }

  /**
   * A stored event.
   *
   * @param name its name on the wire
   * @throws IllegalStateException if there is no such event or the parts do not fit it
   */
  public RoomEvent readEvent(String name, String payload, @Nullable String secret) {
    Class<? extends RoomEvent> kind = RoomEvent.kinds().get(name);
    if (kind == null) {
      throw new IllegalStateException("unknown event " + name);
    }
    ObjectNode all = read(payload, ObjectNode.class);
    if (secret != null) {
      all.setAll(read(secret, ObjectNode.class));
    }
    return read(text(all), kind);
  }

  private String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("cannot write " + value.getClass().getName(), bug);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("cannot read a stored " + type.getSimpleName(), foreign);
    }
  }
}
