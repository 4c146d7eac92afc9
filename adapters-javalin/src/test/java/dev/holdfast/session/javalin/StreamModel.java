package dev.holdfast.session.javalin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.session.room.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a client makes of the stream, and what it finds wrong with it. */
final class StreamModel {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> complaints = new ArrayList<>();
  private StreamPosition position;
  private boolean mayRepeat;

  void take(String text) {
    JsonNode frame = parsed(text);
    String event = frame.get("event").asText();
    if (event.equals("snapshot")) {
      draw(frame.get("data"));
    } else if (frame.has("seq")) {
      follow(frame);
    }
  }

  StreamPosition position() {
    return position;
  }

  Optional<StreamPosition> known() {
    return Optional.ofNullable(position);
  }

  /** Asks again for what is on its way perhaps: from now on numbers may come twice. */
  Optional<StreamPosition> asking() {
    mayRepeat = true;
    return known();
  }

  List<String> complaints() {
    return complaints;
  }

  void complain(String about) {
    complaints.add(about);
  }

  private void draw(JsonNode document) {
    position =
        new StreamPosition(
            UUID.fromString(document.get("game").get("id").asText()),
            document.get("epoch").asInt(),
            document.get("seq").asLong());
  }

  private void follow(JsonNode frame) {
    StreamPosition next =
        new StreamPosition(
            UUID.fromString(frame.get("gameId").asText()),
            frame.get("epoch").asInt(),
            frame.get("seq").asLong());
    if (position != null && next.equals(position.next())) {
      position = next;
    } else if (!mayRepeat || position == null || next.seq() > position.seq()) {
      complain(frame + " after " + position);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(text, notJson);
    }
  }
}
