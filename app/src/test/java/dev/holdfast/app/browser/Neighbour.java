package dev.holdfast.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The host of a room, or another player in it, who needs no page. */
final class Neighbour {

  static final String NAME = "Neighbour";

  private static final Map<String, Object> SETTINGS =
      Map.of("autoApprove", true, "actionTimeoutSeconds", 300, "nextHandDelayMs", 60_000);

  private final URI server;
  private final Person person;
  private final String roomId;
  private final String gameId;
  private final int seat;

  private Neighbour(URI server, Person person, String roomId, String gameId, int seat) {
    this.server = server;
    this.person = person;
    this.roomId = roomId;
    this.gameId = gameId;
    this.seat = seat;
  }

  /** Opens a room where everybody may come in, and sits down in its first seat. */
  static Neighbour opensRoomAt(URI server) {
    return opensRoomAt(server, NAME, Map.of());
  }

  /** The same under a name and with other settings. */
  static Neighbour opensRoomAt(URI server, String name, Map<String, ?> settings) {
    Person host = Person.arrivesAt(server);
    Map<String, Object> all = new HashMap<>(SETTINGS);
    all.putAll(settings);
    JsonNode room = host.post("/api/rooms", Map.of("displayName", name, "settings", all));
    String roomId = room.get("roomId").asText();
    Neighbour neighbour = new Neighbour(server, host, roomId, room.get("gameId").asText(), 0);
    neighbour.post("/seat", Map.of("seatIndex", 0));
    return neighbour;
  }

  /** Somebody else in a seat of the same room. */
  Neighbour friend(String name, int seatIndex, long buyIn) {
    return friendOf(roomId, gameId, name).sit(seatIndex, buyIn);
  }

  /** Somebody who asks to be let into a room. */
  static Neighbour asks(URI server, String roomId, String name) {
    Person person = Person.arrivesAt(server);
    String gameId = person.get("/api/rooms/" + roomId).get("gameId").asText();
    Neighbour guest = new Neighbour(server, person, roomId, gameId, -1);
    guest.post("/join", Map.of("displayName", name));
    return guest;
  }

  /** Takes a seat, once let in. */
  Neighbour sit(int seatIndex, long buyIn) {
    Patience.await("being let in", this, neighbour -> !neighbour.isPending());
    post("/seat", Map.of("seatIndex", seatIndex, "buyIn", buyIn));
    return new Neighbour(server, person, roomId, gameId, seatIndex);
  }

  /** Where others find the room. */
  URI invitation(URI way) {
    return way.resolve("/poker?room=" + roomId);
  }

  String roomId() {
    return roomId;
  }

  /** Has the first hand dealt. */
  void start() {
    post("/start", Map.of());
  }

  /** Has the game end after this hand. */
  void end() {
    post("/end", Map.of());
  }

  /** The same, once the room has gone on to another game. */
  Neighbour inTheNextGame() {
    String next =
        Patience.await("another game", this, n -> n.game().equals(gameId) ? null : n.game());
    return new Neighbour(server, person, roomId, next, seat);
  }

  /** Asks to be left out from the next hand on. */
  void sitOut() {
    post("/sit-out", Map.of());
  }

  /** Lets in whoever asked. */
  void letIn(String userId) {
    post("/approve", Map.of("userId", userId, "approved", true));
  }

  /** Lets in the first who asks. */
  void letInWhoAsks() {
    letIn(Patience.await("a request", this, Neighbour::whoAsks));
  }

  /** Removes whoever watches. */
  void kickWatcher() {
    JsonNode watchers = person.get("/api/rooms/" + roomId + "/spectators").path("spectators");
    post("/kick", Map.of("userId", watchers.path(0).path("userId").asText()));
  }

  /** Makes a move when it is theirs to make. */
  void act(String action) {
    move(Map.of("action", action));
  }

  /** Bets or raises to an amount when it is theirs to do so. */
  void act(String action, long amount) {
    move(Map.of("action", action, "amount", amount));
  }

  /** Checks if that is free, else calls. */
  void stay() {
    Patience.await("the turn of seat " + seat, this, Neighbour::turn);
    act(document().path("legal_actions").path("check").asBoolean() ? "CHECK" : "CALL");
  }

  /** Comes with a connection and goes with it: whoever has none is away. */
  void comeAndGo() {
    long before = openSockets();
    WebSocket line = person.connect(roomId);
    Patience.await("a connection", this, n -> n.openSockets() > before);
    line.abort();
    await("player_away");
  }

  /** Everything that has happened. */
  List<JsonNode> events() {
    JsonNode events = person.get(game("/events?limit=1000")).get("events");
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

  /** Whose turn it is; -1 for nobody's. */
  int actor() {
    return document().path("timer").path("actor_seat").asInt(-1);
  }

  /** How many sockets the server has open. */
  long openSockets() {
    return person
        .text("/metrics")
        .lines()
        .filter(line -> line.startsWith("holdfast_sockets_open "))
        .map(line -> Double.valueOf(line.substring(line.indexOf(' '))).longValue())
        .findFirst()
        .orElseThrow();
  }

  private Neighbour friendOf(String room, String game, String name) {
    Person friend = Person.arrivesAt(server);
    Neighbour guest = new Neighbour(server, friend, room, game, -1);
    guest.post("/join", Map.of("displayName", name));
    if (guest.isPending()) {
      letIn(friend.userId());
    }
    return guest;
  }

  private @Nullable String whoAsks() {
    return document().path("pending_requests").path(0).path("user_id").textValue();
  }

  private boolean isPending() {
    return document().path("me").path("role").asText().equals("pending");
  }

  private void move(Map<String, Object> command) {
    JsonNode turn = Patience.await("the turn of seat " + seat, this, Neighbour::turn).path("turn");
    Map<String, Object> move = new HashMap<>(command);
    move.put("turn", turn);
    move.put("actionId", UUID.randomUUID());
    person.post(game("/actions"), move);
  }

  private String game() {
    return document().path("game").path("id").asText();
  }

  private JsonNode turn() {
    JsonNode timer = document().path("timer");
    return timer.path("actor_seat").asInt(-1) == seat ? timer : null;
  }

  private JsonNode document() {
    return person.get("/api/rooms/" + roomId + "/hydrate");
  }

  private void post(String rest, Map<String, ?> body) {
    person.post("/api/rooms/" + roomId + rest, body);
  }

  private String game(String rest) {
    return "/api/games/" + gameId + rest;
  }
}
