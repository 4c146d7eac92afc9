package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Ear;
import dev.holdfast.app.Guest;
import dev.holdfast.app.Line;
import dev.holdfast.app.Wire;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A socket of a player, from when it has caught up to when it closes. One thread asks things of it.
 */
final class Contact {

  private static final Set<Integer> FOR_GOOD = Set.of(4001, 4003, 4004, 4009);
  private static final ScheduledExecutorService BEATS =
      Executors.newSingleThreadScheduledExecutor(Contact::daemon);

  private final Guest guest;
  private final Ear ear;
  private volatile @Nullable Line line;
  private volatile @Nullable JsonNode welcome;
  private volatile @Nullable Integer closeCode;
  private volatile long closedAt;
  private volatile @Nullable ScheduledFuture<?> beats;

  private Contact(Guest guest, Ear ear) {
    this.guest = guest;
    this.ear = ear;
  }

  /**
   * Connects and catches up.
   *
   * @param ear where the stream was left
   * @return nothing if the server cannot be reached now
   */
  static Optional<Contact> open(Guest guest, Ear ear, ObjectNode hello) {
    Contact contact = new Contact(guest, ear);
    return contact.opens() && contact.isLetIn(hello) && contact.catchesUp()
        ? Optional.of(contact)
        : Optional.empty();
  }

  boolean isOpen() {
    return closeCode == null;
  }

  /** With which code it was closed. */
  Optional<Integer> closeCode() {
    return Optional.ofNullable(closeCode);
  }

  /** When it was closed, as {@link System#nanoTime}. */
  long closedAt() {
    return closedAt;
  }

  /** Sends an action and waits for what comes of it. */
  Reply act(ObjectNode action) {
    return ask("action", action).map(Reply::of).orElseGet(this::noReply);
  }

  private Reply noReply() {
    return Reply.nothing("the socket closed with " + closeCode);
  }

  /** Hangs up. */
  void close() {
    if (isOpen()) {
      line().hangUp();
    }
  }

  private boolean opens() {
    try {
      line = Line.open(guest, this::hear, this::closed);
      return true;
    } catch (CompletionException unreachable) {
      failIfItHangs(unreachable);
      return false;
    }
  }

  private boolean isLetIn(ObjectNode hello) {
    Optional<JsonNode> answer = ask("authenticate", hello);
    return answer.filter(frame -> frame.get("event").asText().equals("ack")).isPresent();
  }

  private boolean catchesUp() {
    boolean caughtUp = ear.await("the events it missed", stream -> isLiveAt(stream.seq()));
    if (caughtUp) {
      long every = welcome().get("heartbeatIntervalMs").asLong();
      beats = BEATS.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }
    return caughtUp;
  }

  /** Whether the number is as far as the server has come; nothing if that is not clear yet. */
  private Optional<Boolean> isLiveAt(long seq) {
    if (!isOpen()) {
      return Optional.of(false);
    }
    JsonNode told = welcome;
    return Optional.of(told != null && seq >= told.get("seq").asLong()).filter(live -> live);
  }

  /** The answer, or nothing if the line goes before it comes. */
  private Optional<JsonNode> ask(String event, ObjectNode data) {
    try {
      return Optional.of(line().ask(event, data.toString()));
    } catch (CompletionException gone) {
      failIfItHangs(gone);
      return Optional.empty();
    }
  }

  private void failIfItHangs(CompletionException failure) {
    if (failure.getCause() instanceof TimeoutException) {
      throw new AssertionError("hangs: no answer to " + guest, failure);
    }
  }

  private void hear(String text) {
    JsonNode frame = Wire.read(text);
    if (frame.path("event").asText().equals("authenticated")) {
      welcome = frame.get("data");
    }
    ear.hear(text);
  }

  private void closed(int code) {
    closedAt = System.nanoTime();
    closeCode = code;
    if (FOR_GOOD.contains(code)) {
      ear.fail("was sent away for good with " + code, null);
    }
    ear.stir();
  }

  private void beat() {
    if (!isOpen()) {
      Objects.requireNonNull(beats).cancel(false);
    } else if (guest.frames().take()) {
      ObjectNode seq = Wire.object("seq", ear.ask(stream -> stream.seq()));
      line().say(Wire.object("event", "heartbeat", "data", seq).toString());
    }
  }

  private Line line() {
    return Objects.requireNonNull(line);
  }

  private JsonNode welcome() {
    return Objects.requireNonNull(welcome);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "heartbeats of players");
    thread.setDaemon(true);
    return thread;
  }
}
