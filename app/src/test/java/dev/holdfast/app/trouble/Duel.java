package dev.holdfast.app.trouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Answer;
import dev.holdfast.app.Guest;
import dev.holdfast.app.Wire;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Two people at a table who check and call, hand after hand, over HTTP. */
final class Duel {

  /** One who folds now and then has no part in it: the chips go nowhere. */
  private static final int MOVES = 2_000;

  private final List<Guest> players;
  private final UUID roomId;
  private final UUID gameId;

  private Duel(List<Guest> players, UUID roomId, UUID gameId) {
    this.players = players;
    this.roomId = roomId;
    this.gameId = gameId;
  }

  /** Opens a room at a server, takes both seats and has the first hand dealt. */
  static Duel at(URI server) {
    Guest anna = Guest.arrivesAt(server, "Anna");
    Guest bert = Guest.arrivesAt(server, "Bert");
    ObjectNode settings =
        Wire.object("autoApprove", true, "nextHandDelayMs", 0, "actionTimeoutSeconds", 600);
    JsonNode room = anna.post("/api/rooms", "displayName", "Anna", "settings", settings).ok();
    UUID roomId = UUID.fromString(room.get("roomId").asText());
    Duel duel = new Duel(List.of(anna, bert), roomId, UUID.fromString(room.get("gameId").asText()));
    bert.post(duel.path("/join"), "displayName", "Bert").ok();
    anna.post(duel.path("/seat"), "seatIndex", 0).ok();
    bert.post(duel.path("/seat"), "seatIndex", 1).ok();
    anna.post(duel.path("/start")).ok();
    return duel;
  }

  UUID roomId() {
    return roomId;
  }

  /** What the table waits for now, as whoever has to do it would send it. */
  Move next() {
    return Eventually.of("somebody's turn", this::asked);
  }

  /** Plays on until a move is not taken, and says which. */
  Move playsUntilRefused() {
    return Stream.generate(this::next)
        .limit(MOVES)
        .filter(move -> !move.isTaken())
        .findFirst()
        .orElseThrow(() -> new AssertionError("every move was taken"));
  }

  private Optional<Move> asked() {
    return players.stream().flatMap(player -> asked(player).stream()).findFirst();
  }

  private Optional<Move> asked(Guest player) {
    JsonNode picture = player.get(path("/hydrate?userId=" + player.userId())).ok();
    JsonNode legal = picture.path("legal_actions");
    return legal.isObject()
        ? Optional.of(move(player, picture.get("timer").get("turn").asLong(), legal))
        : Optional.empty();
  }

  private Move move(Guest player, long turn, JsonNode legal) {
    String action = legal.path("check").asBoolean() ? "CHECK" : "CALL";
    UUID id = UUID.randomUUID();
    return new Move(player, gameId, Wire.object("action", action, "turn", turn, "actionId", id));
  }

  private String path(String call) {
    return "/api/rooms/" + roomId + call;
  }

  /** Something to do at the table, with an id by which it is done once. */
  record Move(Guest player, UUID gameId, ObjectNode action) {

    UUID id() {
      return UUID.fromString(action.get("actionId").asText());
    }

    Answer send() {
      return player.send("POST", "/api/games/" + gameId + "/actions", action.toString());
    }

    boolean isTaken() {
      return send().status() == 200;
    }
  }
}
