package dev.holdfast.session.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.util.UUID;

/** Events as they stand in Redis: as on the wire, for somebody who only watches. */
final class EventText {

  private final PublicParts parts;

  EventText(PublicParts parts) {
    this.parts = parts;
  }

  /** An event as text: {@code {gameId, epoch, seq, event, at, whole, data}}. */
  String write(StreamEvent event) {
    PublicParts.Written written = parts.writing().apply(event.event());
    StreamPosition position = event.position();
    ObjectNode json =
        Json.object()
            .put("gameId", position.gameId().toString())
            .put("epoch", position.epoch())
            .put("seq", position.seq())
            .put("event", event.event().name())
            .put("at", event.at().toString())
            .put("whole", written.isWhole());
    return json.set("data", Json.read(written.data())).toString();
  }

  /** Where an event stands. */
  static StreamPosition position(JsonNode json) {
    return new StreamPosition(
        UUID.fromString(json.get("gameId").textValue()),
        json.get("epoch").intValue(),
        json.get("seq").longValue());
  }

  /** Whether nothing of an event was left out. */
  static boolean isWhole(JsonNode json) {
    return json.get("whole").booleanValue();
  }

  /** An event of which nothing was left out. */
  StreamEvent read(JsonNode json) {
    return new StreamEvent(
        position(json),
        Instant.parse(json.get("at").textValue()),
        parts.reading().apply(json.get("event").textValue(), json.get("data").toString()));
  }
}
