package dev.holdfast.session.javalin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads every frame a client sends. Safe for use by many threads. */
final class ClientFrames {

  private static final String AUTHENTICATE = "authenticate";
  private static final int LONGEST_ID = 100;

  private final Json json;
  private final Map<String, Function<JsonNode, ClientFrame>> kinds;

  ClientFrames(Json json) {
    this.json = json;
    this.kinds =
        Map.of(
            AUTHENTICATE,
            as(ClientFrame.Authenticate.class),
            "heartbeat",
            as(ClientFrame.Heartbeat.class),
            "sync",
            as(ClientFrame.Sync.class),
            "action",
            data -> new ClientFrame.Act(json.read(data, ActionBody.class)),
            "join_room",
            as(ClientFrame.JoinRoom.class),
            "chat",
            as(ClientFrame.Chat.class),
            "leave",
            as(ClientFrame.Leave.class));
  }

  private Function<JsonNode, ClientFrame> as(Class<? extends ClientFrame> kind) {
    return data -> json.read(data, kind);
  }

  /** Something in JSON, which may turn out to be a frame. */
  record Letter(JsonNode content) {

    /** What the client calls it, to know the answer by. */
    Optional<JsonNode> id() {
      return Optional.ofNullable(content.get("id")).filter(ClientFrames::isId);
    }

    /** Whether it says who the client is. */
    boolean isAuthenticate() {
      return content.path("event").asText().equals(AUTHENTICATE);
    }
  }

  /** A frame in full. */
  record Incoming(String event, Optional<JsonNode> id, Optional<JsonNode> data) {

    /** Jackson puts a null node where there is none. */
    Incoming {
      id = id.filter(node -> !node.isNull());
      data = data.filter(node -> !node.isNull());
    }
  }

  /**
   * Reads what came.
   *
   * @throws ProblemException if it is not even JSON
   */
  Letter open(String text) {
    return new Letter(json.read(text, JsonNode.class));
  }

  /**
   * Reads what it says.
   *
   * @throws ProblemException naming the field at fault
   */
  ClientFrame read(Letter letter) {
    Incoming incoming = json.read(letter.content(), Incoming.class);
    incoming.id().filter(id -> !isId(id)).ifPresent(bad -> refuse("id", "must be a short text"));
    Function<JsonNode, ClientFrame> kind = kinds.get(incoming.event());
    if (kind == null) {
      throw Problem.field("event", "is not known here").thrown();
    }
    return kind.apply(incoming.data().orElseGet(JsonNodeFactory.instance::objectNode));
  }

  private static boolean isId(JsonNode id) {
    return id.isIntegralNumber() || (id.isTextual() && id.textValue().length() <= LONGEST_ID);
  }

  private static void refuse(String field, String message) {
    throw Problem.field(field, message).thrown();
  }
}
