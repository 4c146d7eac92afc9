package dev.holdfast.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The host of a room and the other player in it, who needs no page: over HTTP. */
final class Neighbour {

  static final String NAME = "Neighbour";

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Map<String, Object> SETTINGS =
      Map.of("autoApprove", true, "actionTimeoutSeconds", 300, "nextHandDelayMs", 60_000);

  private final URI server;
  private final String cookie;
  private final JsonNode room;

  private Neighbour(URI server) {
    this.server = server;
    this.cookie = session(server);
    this.room = post("/api/rooms", Map.of("displayName", NAME, "settings", SETTINGS));
  }

  /** Opens a room where everybody may come in, and sits down in its first seat. */
  static Neighbour opensRoomAt(URI server) {
    Neighbour neighbour = new Neighbour(server);
    neighbour.post(neighbour.path("/seat"), Map.of("seatIndex", 0));
    return neighbour;
  }

  /** Where others find the room. */
  URI invitation(URI way) {
    return way.resolve("/poker?room=" + roomId());
  }

  /** Has the first hand dealt. */
  void start() {
    post(path("/start"), Map.of());
  }

  /** Asks to be left out from the next hand on. */
  void sitOut() {
    post(path("/sit-out"), Map.of());
  }

  /** Makes a move when it is theirs to make. */
  void act(String action) {
    JsonNode turn = Patience.await("the neighbour's turn", this, Neighbour::turn).path("turn");
    Map<String, Object> move =
        Map.of("action", action, "turn", turn, "actionId", UUID.randomUUID());
    post(game("/actions"), move);
  }

  /** Everything that has happened. */
  List<JsonNode> events() {
    JsonNode events = get(game("/events?limit=1000")).get("events");
    return StreamSupport.stream(events.spliterator(), false).toList();
  }

  /** How often something has happened. */
  long count(String event) {
    return events().stream().filter(e -> e.path("event").asText().equals(event)).count();
  }

  void await(String event) {
    Patience.await(event, this, neighbour -> neighbour.count(event) > 0);
  }

  /** Until when whoever's turn it is may think, as the server has it stored. */
  String deadline() {
    return document().path("timer").path("deadline_at").asText();
  }

  /** How many sockets the server has open. */
  long openSockets() {
    return send(call("/metrics").GET())
        .body()
        .lines()
        .filter(line -> line.startsWith("holdfast_sockets_open "))
        .map(line -> Double.valueOf(line.substring(line.indexOf(' '))).longValue())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode turn() {
    JsonNode timer = document().path("timer");
    return timer.path("actor_seat").asInt(-1) == 0 ? timer : null;
  }

  private JsonNode document() {
    return get(path("/hydrate"));
  }

  private String roomId() {
    return room.get("roomId").asText();
  }

  private String path(String rest) {
    return "/api/rooms/" + roomId() + rest;
  }

  private String game(String rest) {
    return "/api/games/" + room.get("gameId").asText() + rest;
  }

  private JsonNode get(String path) {
    return read(send(call(path).GET()));
  }

  private JsonNode post(String path, Map<String, ?> body) {
    HttpRequest.Builder call = call(path).header("Content-Type", "application/json");
    return read(send(call.POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Origin", server.toString())
        .header("Cookie", cookie);
  }

  private static String session(URI server) {
    HttpRequest.Builder call = HttpRequest.newBuilder(server.resolve("/api/session"));
    String cookie = send(call.GET()).headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.uri() + " -> " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder call) {
    try {
      return HTTP.send(call.build(), BodyHandlers.ofString());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
