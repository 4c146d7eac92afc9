package dev.holdfast.session.javalin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The client's end of a socket: it keeps every frame and waits for those it is asked for. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final BlockingQueue<JsonNode> unread = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;
  private boolean reading = true;

  static SocketClient open(WebSocket.Builder opening, URI address) {
    SocketClient client = new SocketClient();
    client.socket = opening.buildAsync(address, client).join();
    return client;
  }

  /** Says something; single quotes stand for double ones. */
  SocketClient say(String json) {
    socket.sendText(json.replace('\'', '"'), true).join();
    return this;
  }

  /** Says something, unless the server has hung up meanwhile. */
  void trySaying(String json) {
    var unused = socket.sendText(json.replace('\'', '"'), true).exceptionally(gone -> socket);
    unused.join();
  }

  /** Says it in its frame. */
  SocketClient say(String event, String data) {
    return say("{'event':'" + event + "','data':" + data + "}");
  }

  /** Says something that is to be answered, and gives the answer's data. */
  JsonNode ask(String event, String data) {
    String id = UUID.randomUUID().toString();
    say("{'event':'" + event + "','id':'" + id + "','data':" + data + "}");
    return await(frame -> frame.path("data").path("id").asText().equals(id), event).get("data");
  }

  /** Says the first part of something. */
  SocketClient begin(String part) {
    socket.sendText(part.replace('\'', '"'), false).join();
    return this;
  }

  /** Tells that it is there. */
  void beat() {
    JsonNode answer = ask("heartbeat", "{}");
    if (!answer.path("success").asBoolean()) {
      throw new AssertionError("not heard: " + answer);
    }
  }

  void sayNoise() {
    socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
  }

  /** Comes into a room the way the browser's cookie allows. */
  JsonNode enter(UUID roomId) {
    return authenticate("{'roomId':'" + roomId + "'}");
  }

  JsonNode authenticate(String data) {
    say("authenticate", data);
    return await("authenticated").get("data");
  }

  /** The next frame of this kind among those that were not read yet; the others are passed over. */
  JsonNode await(String event) {
    return await(frame -> frame.get("event").asText().equals(event), event);
  }

  /** The stream event with this number, which may have been read already. */
  JsonNode awaitSeq(long seq) {
    return frames.stream()
        .filter(frame -> frame.path("seq").asLong() == seq)
        .findFirst()
        .orElseGet(() -> await(frame -> frame.path("seq").asLong() == seq, "seq " + seq));
  }

  /** The first frame of this kind, which may have been read already. */
  JsonNode awaitEver(String event) {
    return all(event).stream().findFirst().orElseGet(() -> await(event));
  }

  /** The next frame, whatever it is. */
  JsonNode next() {
    return await(frame -> true, "anything");
  }

  /** Everything that has come so far. */
  List<JsonNode> all() {
    return List.copyOf(frames);
  }

  /** Everything of this kind that has come so far. */
  List<JsonNode> all(String event) {
    return frames.stream().filter(frame -> frame.get("event").asText().equals(event)).toList();
  }

  /** The numbers of the stream events that have come so far, as they came. */
  List<Long> numbers() {
    return frames.stream()
        .filter(frame -> frame.has("seq"))
        .map(frame -> frame.get("seq").asLong())
        .toList();
  }

  /** The code the server closed the socket with. */
  int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public void close() {
    close(WebSocket.NORMAL_CLOSURE);
  }

  /** Says goodbye with a code. */
  void close(int code) {
    socket.sendClose(code, "").join();
    closeCode();
  }

  /** Goes without a word. */
  void cut() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      keep(part.toString());
      part.setLength(0);
    }
    wantMore(from);
    return null;
  }

  /** Takes nothing more from the wire. */
  synchronized void stopReading() {
    reading = false;
  }

  synchronized void goOnReading() {
    reading = true;
    socket.request(1);
  }

  private synchronized void wantMore(WebSocket from) {
    if (reading) {
      from.request(1);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.completeExceptionally(failure);
  }

  private void keep(String json) {
    try {
      JsonNode frame = JSON.readTree(json);
      frames.add(frame);
      unread.add(frame);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(json, notJson);
    }
  }

  private JsonNode await(Predicate<JsonNode> wanted, String name) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode frame = poll(deadline, name);
    while (!wanted.test(frame)) {
      frame = poll(deadline, name);
    }
    return frame;
  }

  private JsonNode poll(long deadline, String name) {
    try {
      JsonNode frame = unread.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (frame == null) {
        throw new AssertionError("no " + name + " after " + frames + ", closed: " + closed);
      }
      return frame;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
