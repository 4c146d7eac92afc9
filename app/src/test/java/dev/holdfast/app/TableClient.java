package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A guest at one table, who calls and has a socket. One thread asks things of it; what comes over
 * the socket comes on others.
 */
final class TableClient implements AutoCloseable {

  private static final int REPEAT_EVERY = 5;
  private static final ScheduledExecutorService BEATS =
      Executors.newSingleThreadScheduledExecutor(TableClient::daemon);

  private volatile Guest guest;
  private final UUID roomId;
  private final Ear ear;
  private volatile boolean parting;
  private @Nullable Line line;
  private @Nullable ScheduledFuture<?> beats;
  private @Nullable ObjectNode action;
  private long actedAt;
  private int acted;

  /** Somebody who is not connected yet. */
  TableClient(Guest guest, UUID roomId) {
    this(guest, roomId, event -> {});
  }

  /**
   * Somebody who is not connected yet.
   *
   * @param witness is shown every event of the stream the moment it arrives
   */
  TableClient(Guest guest, UUID roomId, Consumer<JsonNode> witness) {
    this.guest = guest;
    this.roomId = roomId;
    this.ear = new Ear(guest.name(), witness);
  }

  Guest guest() {
    return guest;
  }

  /** What they were told. */
  Ear ear() {
    return ear;
  }

  /** Connects, or connects again where the stream was left; says how it was resumed. */
  String connect() {
    parting = false;
    Line opened = Line.open(guest, ear::hear, this::closed);
    line = opened;
    ask("authenticate", hello());
    JsonNode welcome = ear.awaitWelcome();
    long every = welcome.get("heartbeatIntervalMs").asLong();
    beats = BEATS.scheduleAtFixedRate(() -> beat(opened), every, every, TimeUnit.MILLISECONDS);
    return welcome.get("resumed").asText();
  }

  /** From now on they call another server, and connect there. */
  void moveTo(URI server) {
    guest = guest.at(server);
  }

  /** Hangs up; the seat stays. */
  void hangUp() {
    part().ifPresent(Line::hangUp);
  }

  /** Waits for the server to hang up, and says with which code. */
  int awaitGoodbye() {
    return part().orElseThrow().closeCode();
  }

  /** The server is about to go: that the socket closes is no failure any more. */
  void expectGoodbye() {
    parting = true;
  }

  /** Hangs up; fails if anything went wrong that nobody has asked about. */
  @Override
  public void close() {
    hangUp();
    assertThat(read(GameStream::seq)).isNotNegative();
  }

  /** Calls something of the room: {@code post("/seat", "seatIndex", 3)}. */
  JsonNode post(String path, Object... members) {
    return heard(guest.post("/api/rooms/" + roomId + path, members));
  }

  JsonNode get(String path) {
    return heard(guest.get("/api/rooms/" + roomId + path));
  }

  /** The hydration document. */
  JsonNode hydrate() {
    return get("/hydrate?userId=" + guest.userId());
  }

  /** Does what the table waits for, over HTTP and the socket in turn. */
  void act(Choice choice) {
    action = choice.json(UUID.randomUUID(), read(GameStream::decision).orElseThrow());
    acted++;
    actedAt = act(action, acted % 2 == 0);
    if (acted % REPEAT_EVERY == 0) {
      actAgain();
    }
  }

  /** Sends the last action again, the other way: the answer must be the same. */
  void actAgain() {
    long again = act(Objects.requireNonNull(action), acted % 2 != 0);
    assertThat(again).as("the answer to the same again").isEqualTo(actedAt);
  }

  /** Says something to the table, unless they have said too much already. */
  void say(String text) {
    if (guest.frames().take()) {
      ask("chat", Wire.object("text", text));
    }
  }

  /** What is known from the stream. */
  <T> T read(Function<GameStream, T> question) {
    return ear.ask(question);
  }

  /** Waits until the stream has something to say. */
  <T> T await(String what, Function<GameStream, Optional<T>> question) {
    return ear.await(what, question);
  }

  /** Waits until the stream has come to a number. */
  void awaitSeq(long seq) {
    await("number " + seq, at -> Optional.of(at.seq()).filter(reached -> reached >= seq));
  }

  private long act(ObjectNode choice, boolean overSocket) {
    JsonNode answer =
        overSocket && guest.frames().take() ? ask("action", choice) : actOverHttp(choice);
    assertThat(answer.get("actionId")).isEqualTo(choice.get("actionId"));
    return answer.get("seq").asLong();
  }

  private JsonNode actOverHttp(ObjectNode choice) {
    UUID gameId = read(GameStream::gameId).orElseThrow();
    return heard(guest.send("POST", "/api/games/" + gameId + "/actions", choice.toString()));
  }

  /** Asks over the socket; anything but success fails the test. */
  private JsonNode ask(String event, ObjectNode data) {
    JsonNode answer = Objects.requireNonNull(line, "not connected").ask(event, data.toString());
    assertThat(answer.get("event").asText()).as(() -> data + " -> " + answer).isEqualTo("ack");
    return answer.get("data");
  }

  private JsonNode heard(Answer answer) {
    ear.read(answer.json(), answer.text());
    return answer.ok();
  }

  private ObjectNode hello() {
    ObjectNode hello = Wire.object("roomId", roomId);
    ear.rejoinToken().ifPresent(token -> hello.put("rejoinToken", token));
    return read(stream -> stream.gameId().map(game -> since(hello, game, stream)).orElse(hello));
  }

  private static ObjectNode since(ObjectNode hello, UUID gameId, GameStream stream) {
    return hello
        .put("gameId", gameId.toString())
        .put("epoch", stream.epoch())
        .put("lastSeq", stream.seq());
  }

  private void beat(Line open) {
    if (guest.frames().take()) {
      ObjectNode seq = Wire.object("seq", read(GameStream::seq));
      open.say(Wire.object("event", "heartbeat", "data", seq).toString());
    }
  }

  private Optional<Line> part() {
    parting = true;
    if (beats != null) {
      beats.cancel(false);
    }
    Optional<Line> open = Optional.ofNullable(line);
    line = null;
    return open;
  }

  private void closed(int code) {
    if (!parting) {
      ear.fail("was closed with " + code, null);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "heartbeats");
    thread.setDaemon(true);
    return thread;
  }
}
