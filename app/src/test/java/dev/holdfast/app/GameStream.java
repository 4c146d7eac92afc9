package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A game's stream as one client receives it. A number that is missing, repeated or of another game
 * fails the test.
 */
public final class GameStream {

  private static final int MEMORY = 500;

  private @Nullable UUID gameId;
  private int epoch;
  private long seq;
  private final Deque<JsonNode> events = new ArrayDeque<>();
  private final Map<String, JsonNode> last = new HashMap<>();
  private @Nullable Decision decision;

  /** Whether a frame is an event of a stream. */
  static boolean isEvent(JsonNode frame) {
    return frame.has("seq");
  }

  /** Takes any frame. */
  void take(JsonNode frame) {
    switch (frame.get("event").asText()) {
      case "snapshot" -> startFrom(frame.get("data"));
      case "heartbeat_ack" -> assertThat(frame.get("data").get("seq").asLong()).isEqualTo(seq);
      default -> {
        if (isEvent(frame)) {
          follow(frame);
        }
      }
    }
  }

  public Optional<UUID> gameId() {
    return Optional.ofNullable(gameId);
  }

  public int epoch() {
    return epoch;
  }

  /** The last number. */
  public long seq() {
    return seq;
  }

  /** The events received, of a very long stream the last ones. */
  List<JsonNode> events() {
    return List.copyOf(events);
  }

  /** The last event of a kind. */
  public Optional<JsonNode> last(String kind) {
    return Optional.ofNullable(last.get(kind));
  }

  /** What the table waits for. */
  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  static boolean isOf(String kind, JsonNode event) {
    return event.get("event").asText().equals(kind);
  }

  private void startFrom(JsonNode document) {
    UUID game = UUID.fromString(document.get("game").get("id").asText());
    long from = document.get("seq").asLong();
    assertThat(game.equals(gameId) && from < seq).as("a snapshot from the past").isFalse();
    gameId = game;
    epoch = document.get("epoch").asInt();
    seq = from;
    JsonNode timer = document.get("timer");
    decision = timer.isNull() ? null : Decision.of(timer, document.get("legal_actions"));
  }

  private void follow(JsonNode event) {
    assertThat(event.get("gameId").asText()).as("the game").isEqualTo(String.valueOf(gameId));
    assertThat(event.get("epoch").asInt()).as("the epoch").isEqualTo(epoch);
    advanceTo(event.get("seq").asLong());
    remember(event);
    JsonNode data = event.path("data");
    if (data.has("next")) {
      decision = data.get("next").isNull() ? null : Decision.of(data.get("next"));
    }
  }

  private void advanceTo(long number) {
    if (number != seq + 1) {
      throw new Break(seq, number);
    }
    seq = number;
  }

  private void remember(JsonNode event) {
    last.put(event.get("event").asText(), event);
    events.add(event);
    if (events.size() > MEMORY) {
      events.remove();
    }
  }

  /** A number that does not follow the one before it. */
  public static final class Break extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final boolean repeat;

    Break(long before, long number) {
      super("number " + number + " came after " + before);
      this.repeat = number <= before;
    }

    /** Whether the number was told already; else some are missing. */
    public boolean isRepeat() {
      return repeat;
    }
  }
}
