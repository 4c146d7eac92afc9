package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything one client was ever told. What is wrong with the stream, the cards or the socket is
 * thrown by whatever is asked next. May be used by many threads.
 */
public final class Ear {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final String name;
  private final Consumer<JsonNode> witness;
  private final GameStream stream = new GameStream();
  private final CardWatch cards = new CardWatch();
  private final Set<String> ids = new HashSet<>();
  private @Nullable JsonNode welcome;
  private @Nullable String rejoinToken;
  private @Nullable String seatToken;
  private @Nullable AssertionError failure;

  /**
   * Has heard nothing.
   *
   * @param name whose it is
   * @param witness is shown every event of the stream the moment it arrives
   */
  public Ear(String name, Consumer<JsonNode> witness) {
    this.name = name;
    this.witness = witness;
  }

  /** Takes a frame. */
  public synchronized void hear(String text) {
    try {
      take(Wire.read(text), text);
    } catch (AssertionError | RuntimeException wrong) {
      fail("heard " + text, wrong);
    }
    notifyAll();
  }

  /** Takes the answer to a call, which may hold a card no more than a frame may. */
  synchronized void read(JsonNode answer, String text) {
    rethrow();
    cards.look(text);
    note(answer, text);
  }

  /** What somebody waits for may have come about elsewhere: they look again. */
  public synchronized void stir() {
    notifyAll();
  }

  /** Something has gone wrong. */
  public synchronized void fail(String what, @Nullable Throwable cause) {
    failure = failure == null ? new AssertionError(name + " " + what, cause) : failure;
    notifyAll();
  }

  /** What is known from the stream. */
  public synchronized <T> T ask(Function<GameStream, T> question) {
    rethrow();
    return question.apply(stream);
  }

  /** Waits until the stream has something to say. */
  public synchronized <T> T await(String what, Function<GameStream, Optional<T>> question) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Optional<T> found = question.apply(stream);
    while (found.isEmpty()) {
      rethrow();
      await(deadline - System.nanoTime(), what);
      found = question.apply(stream);
    }
    return found.get();
  }

  /** Waits until the server has welcomed the client, and forgets that for the next time. */
  synchronized JsonNode awaitWelcome() {
    JsonNode welcomed = await("a welcome", stream -> Optional.ofNullable(welcome));
    welcome = null;
    return welcomed;
  }

  public synchronized Set<String> holeCards() {
    return cards.mine();
  }

  /** Every id that stood anywhere. */
  synchronized Set<String> ids() {
    return Set.copyOf(ids);
  }

  /** The token to come back with. */
  public synchronized Optional<String> rejoinToken() {
    return Optional.ofNullable(rejoinToken);
  }

  /** There is a newer one. */
  public synchronized void takeToken(String token) {
    rejoinToken = token;
  }

  /** The token that proves the seat. */
  synchronized Optional<String> seatToken() {
    return Optional.ofNullable(seatToken);
  }

  private void await(long nanos, String what) {
    if (nanos <= 0) {
      throw new AssertionError(name + " waits for " + what + " at " + stream.seq());
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void take(JsonNode frame, String text) {
    stream.take(frame);
    cards.take(frame, text);
    note(frame.path("data"), text);
    if (GameStream.isOf("authenticated", frame)) {
      welcome = frame.get("data");
    }
    if (GameStream.isEvent(frame)) {
      witness.accept(frame);
    }
  }

  private void note(JsonNode data, String text) {
    rejoinToken = data.path("rejoinToken").asText(rejoinToken);
    seatToken = data.path("seatToken").asText(seatToken);
    ID.matcher(text).results().map(MatchResult::group).forEach(ids::add);
  }

  private void rethrow() {
    if (failure != null) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }
}
