package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the stream told one player of themselves. May be asked by any thread. */
final class Memory {

  private final int seat;
  private final UUID userId;
  private volatile int handNumber;
  private volatile boolean broke;
  private final AtomicInteger calledAway = new AtomicInteger();
  private final Map<Long, Long> heardAt = new ConcurrentHashMap<>();

  Memory(int seat, UUID userId) {
    this.seat = seat;
    this.userId = userId;
  }

  /** Takes an event; one thread does so at a time. */
  void take(JsonNode event) {
    heardAt.put(event.get("seq").asLong(), System.nanoTime());
    JsonNode data = event.path("data");
    switch (event.get("event").asText()) {
      case "hand_started" -> handNumber = data.get("handNumber").asInt();
      case "pot_distributed" -> data.get("stacks").forEach(this::count);
      case "chips_added" -> broke &= !isMine(data);
      case "player_away" -> calledAway.addAndGet(isMine(data) ? 1 : 0);
      default -> {
        // The rest is the same to everybody.
      }
    }
  }

  /** Sees the table as a document shows it. */
  void look(JsonNode document) {
    document.get("seats").forEach(this::see);
  }

  /** The hand they were last dealt into, or watch. */
  int handNumber() {
    return handNumber;
  }

  /** Whether they have no chips left and none to win. */
  boolean isBroke() {
    return broke;
  }

  /** How often it was said that they are away, since this was last asked. */
  int takeCalledAway() {
    return calledAway.getAndSet(0);
  }

  /** When the event of a number was heard, as {@link System#nanoTime}. */
  Optional<Long> heardAt(long seq) {
    return Optional.ofNullable(heardAt.get(seq));
  }

  /** Forgets when anything was heard. */
  void forgetWhen() {
    heardAt.clear();
  }

  private void count(JsonNode stack) {
    broke |= stack.get("seatIndex").asInt() == seat && stack.get("chips").asLong() == 0;
  }

  private void see(JsonNode shown) {
    boolean mine = shown.get("user_id").asText().equals(userId.toString());
    boolean empty = shown.get("chips").asLong() == 0;
    broke |= mine && empty && !shown.get("status").asText().equals("all_in");
  }

  private boolean isMine(JsonNode data) {
    return data.get("userId").asText().equals(userId.toString());
  }
}
