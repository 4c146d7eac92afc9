package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A guest at one table: calls, a socket, and what came over it. What is wrong with the stream, the
 * cards or the socket is thrown by whatever is asked of the client next. May be used by many
 * threads.
 */
final class TableClient implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int REPEAT_EVERY = 5;
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final ScheduledExecutorService BEATS =
      Executors.newSingleThreadScheduledExecutor(TableClient::daemon);

  private final Guest guest;
  private final UUID roomId;
  private final Consumer<JsonNode> witness;
  private final Stream stream = new Stream();
  private final CardWatch cards = new CardWatch();
  private final Set<String> ids = new HashSet<>();
  private @Nullable String rejoinToken;
  private @Nullable String seatToken;
  private @Nullable JsonNode welcome;
  private @Nullable Line line;
  private @Nullable ScheduledFuture<?> beats;
  private @Nullable Throwable failure;
  private boolean parting;
  private @Nullable ObjectNode action;
  private long actedAt;
  private int acted;

  /**
   * Somebody who is not connected yet.
   *
   * @param witness is shown every event of the stream the moment it arrives
   */
  TableClient(Guest guest, UUID roomId, Consumer<JsonNode> witness) {
    this.guest = guest;
    this.roomId = roomId;
    this.witness = witness;
  }

  Guest guest() {
    return guest;
  }

  UUID roomId() {
    return roomId;
  }

  /** The token to come back with. */
  synchronized Optional<String> rejoinToken() {
    return Optional.ofNullable(rejoinToken);
  }

  /** The token that proves the seat. */
  synchronized Optional<String> seatToken() {
    return Optional.ofNullable(seatToken);
  }

  /** Every id that ever stood in anything the server said. */
  synchronized Set<String> idsHeard() {
    return Set.copyOf(ids);
  }

  /** Connects, or connects again where the stream was left; says how it was resumed. */
  String connect() {
    synchronized (this) {
      parting = false;
      welcome = null;
    }
    Line opened = Line.open(guest, this::hear, this::closed);
    JsonNode answer = opened.ask("authenticate", hello().toString());
    assertThat(answer.get("event").asText()).as(answer.toString()).isEqualTo("ack");
    JsonNode welcomed = await("a welcome", at -> Optional.ofNullable(welcome));
    begin(opened, welcomed.get("heartbeatIntervalMs").asLong());
    return welcomed.get("resumed").asText();
  }

  /** Hangs up; the seat stays. */
  void hangUp() {
    Line open = part();
    if (open != null) {
      open.hangUp();
    }
  }

  /** Waits for the server to hang up, and says with which code. */
  int awaitGoodbye() {
    Line open = part();
    return open == null ? 0 : open.closeCode();
  }

  /** The server is about to go: that the socket closes is no failure any more. */
  synchronized void expectGoodbye() {
    parting = true;
  }

  @Override
  public void close() {
    hangUp();
  }

  /** Calls something of the room: {@code post("/seat", "seatIndex", 3)}. */
  JsonNode post(String path, Object... members) {
    return seen(guest.post("/api/rooms/" + roomId + path, members)).ok();
  }

  JsonNode get(String path) {
    return seen(guest.get("/api/rooms/" + roomId + path)).ok();
  }

  /** The hydration document. */
  JsonNode hydrate() {
    return get("/hydrate?userId=" + guest.userId());
  }

  /** Does what the table waits for, over HTTP and the socket in turn. */
  void act(Choice choice) {
    action = choice.json(UUID.randomUUID(), read(Stream::decision).orElseThrow());
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
      JsonNode said = ask("chat", Wire.object("text", text));
      assertThat(said.get("success").asBoolean()).isTrue();
    }
  }

  /** Asks over the socket; anything but success fails the test. */
  JsonNode ask(String event, ObjectNode data) {
    Line open = Objects.requireNonNull(line, "not connected");
    JsonNode answer = open.ask(event, data.toString());
    assertThat(answer.get("event").asText()).as(() -> data + " -> " + answer).isEqualTo("ack");
    return answer.get("data");
  }

  /** What is known from the stream. */
  synchronized <T> T read(Function<Stream, T> question) {
    rethrow();
    return question.apply(stream);
  }

  synchronized Set<String> holeCards() {
    return cards.mine();
  }

  /** Waits until the stream has something to say. */
  synchronized <T> T await(String what, Function<Stream, Optional<T>> question) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Optional<T> found = question.apply(stream);
    while (found.isEmpty()) {
      rethrow();
      await(deadline - System.nanoTime(), what);
      found = question.apply(stream);
    }
    return found.get();
  }

  /** Waits until the stream has come to a number. */
  void awaitSeq(long seq) {
    await("number " + seq, at -> at.seq() >= seq ? Optional.of(at.seq()) : Optional.empty());
  }

  private void await(long nanos, String what) {
    if (nanos <= 0) {
      throw new AssertionError(guest + " waits for " + what + " at " + stream.seq());
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private long act(ObjectNode choice, boolean overSocket) {
    JsonNode answer =
        overSocket && guest.frames().take() ? ask("action", choice) : actOverHttp(choice);
    assertThat(answer.get("actionId")).isEqualTo(choice.get("actionId"));
    return answer.get("seq").asLong();
  }

  private JsonNode actOverHttp(ObjectNode choice) {
    UUID gameId = read(Stream::gameId).orElseThrow();
    String path = "/api/games/" + gameId + "/actions";
    return seen(guest.send("POST", path, choice.toString())).ok();
  }

  /** An answer may hold a card no more than a frame may. */
  private synchronized Answer seen(Answer answer) {
    rethrow();
    cards.look(answer.text());
    note(answer.json(), answer.text());
    return answer;
  }

  private void note(JsonNode data, String text) {
    rejoinToken = data.path("rejoinToken").asText(rejoinToken);
    seatToken = data.path("seatToken").asText(seatToken);
    ID.matcher(text).results().map(MatchResult::group).forEach(ids::add);
  }

  private synchronized ObjectNode hello() {
    ObjectNode hello = Wire.object("roomId", roomId);
    if (rejoinToken != null) {
      hello.put("rejoinToken", rejoinToken);
    }
    stream
        .gameId()
        .ifPresent(
            game ->
                hello
                    .put("gameId", game.toString())
                    .put("epoch", stream.epoch())
                    .put("lastSeq", stream.seq()));
    return hello;
  }

  private synchronized void begin(Line opened, long everyMs) {
    line = opened;
    beats = BEATS.scheduleAtFixedRate(this::beat, everyMs, everyMs, TimeUnit.MILLISECONDS);
  }

  private synchronized void beat() {
    if (line != null && guest.frames().take()) {
      line.say(
          Wire.object("event", "heartbeat", "data", Wire.object("seq", stream.seq())).toString());
    }
  }

  private synchronized @Nullable Line part() {
    parting = true;
    if (beats != null) {
      beats.cancel(false);
    }
    Line open = line;
    line = null;
    return open;
  }

  private synchronized void hear(String text) {
    try {
      take(Wire.read(text), text);
    } catch (AssertionError | RuntimeException wrong) {
      fail(new AssertionError(guest + " heard " + text, wrong));
    }
    notifyAll();
  }

  private void take(JsonNode frame, String text) {
    stream.take(frame);
    cards.take(frame, text);
    note(frame.path("data"), text);
    if (Stream.isOf("authenticated", frame)) {
      welcome = frame.get("data");
    }
    if (Stream.isEvent(frame)) {
      witness.accept(frame);
    }
  }

  private synchronized void closed(int code) {
    if (!parting) {
      fail(new AssertionError(guest + " was closed with " + code));
    }
    notifyAll();
  }

  private void fail(Throwable wrong) {
    failure = failure == null ? wrong : failure;
  }

  private void rethrow() {
    if (failure != null) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "heartbeats");
    thread.setDaemon(true);
    return thread;
  }
}
