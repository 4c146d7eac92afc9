package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A WebSocket to the server: hands on what comes, one frame after the other, and finds the answer
 * to what was asked. May be used by many threads.
 */
public final class Line implements WebSocket.Listener {

  private static final long PATIENCE_SECONDS = 30;
  private static final int GONE = 1006;

  private final Consumer<String> ear;
  private final IntConsumer whenClosed;
  private final Map<String, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final AtomicLong ids = new AtomicLong();
  private final StringBuilder part = new StringBuilder();
  private CompletableFuture<WebSocket> sent = new CompletableFuture<>();

  private Line(Consumer<String> ear, IntConsumer whenClosed) {
    this.ear = ear;
    this.whenClosed = whenClosed;
  }

  /**
   * Opens it.
   *
   * @param ear takes every frame, answers included
   * @param whenClosed takes the code with which it is closed
   */
  public static Line open(Guest guest, Consumer<String> ear, IntConsumer whenClosed) {
    Line line = new Line(ear, whenClosed);
    line.sent = guest.open(line);
    soon(line.sent);
    return line;
  }

  /** Says something; an answer is not waited for. */
  public synchronized void say(String frame) {
    sent = sent.thenCompose(socket -> socket.sendText(frame, true));
  }

  /** Says something that is no text. */
  public synchronized void say(ByteBuffer bytes) {
    sent = sent.thenCompose(socket -> socket.sendBinary(bytes, true));
  }

  /**
   * Says something and waits for its {@code ack} or {@code error}.
   *
   * @return the whole frame
   */
  public JsonNode ask(String event, String data) {
    String id = "q" + ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    say("{\"event\":\"%s\",\"id\":\"%s\",\"data\":%s}".formatted(event, id, data));
    CompletableFuture<Void> unused =
        closed.thenAccept(code -> answer.completeExceptionally(new Closed(code)));
    return soon(answer);
  }

  /** Hangs up and waits until the server has done so too. */
  public void hangUp() {
    synchronized (this) {
      sent = sent.thenCompose(socket -> socket.sendClose(1000, "bye"));
    }
    closeCode();
  }

  /** Waits until it is closed, and says with which code. */
  public int closeCode() {
    return soon(closed);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      String frame = part.toString();
      part.setLength(0);
      hear(frame);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    end(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable broken) {
    end(GONE);
  }

  private void hear(String text) {
    ear.accept(text);
    JsonNode frame = Wire.read(text);
    String id = frame.path("data").path("id").asText();
    CompletableFuture<JsonNode> answer = asked.remove(id);
    if (answer != null) {
      answer.complete(frame);
    }
  }

  private void end(int code) {
    if (!closed.isDone()) {
      whenClosed.accept(code);
      closed.complete(code);
    }
  }

  private static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** The line went before the answer came. */
  static final class Closed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Closed(int code) {
      super("closed with " + code);
    }
  }
}
