package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one player has asked for and was answered: kept by the player, whatever becomes of the
 * server. Safe for use by many threads.
 */
final class Diary {

  private final Map<UUID, Long> acknowledged = new LinkedHashMap<>();
  private final Map<Long, Long> askedAt = new LinkedHashMap<>();
  private long askedLast;
  private @Nullable ObjectNode open;
  private @Nullable ObjectNode last;
  private @Nullable String doubt;
  private long answered;
  private long lastSeq;

  /** Notes an action before it is sent. */
  synchronized void ask(ObjectNode action) {
    open = action;
    doubt = null;
    askedLast = System.nanoTime();
  }

  /** The action that still waits for an answer. */
  synchronized Optional<ObjectNode> open() {
    return Optional.ofNullable(open);
  }

  /** The action that was last answered. */
  synchronized Optional<ObjectNode> last() {
    return Optional.ofNullable(last);
  }

  /**
   * The action that waits for an answer may have been done and may not.
   *
   * @param why what came instead of an answer
   */
  synchronized void doubt(String why) {
    doubt = why;
  }

  /** Why it was not known whether it was done, if that was ever so. */
  synchronized Optional<String> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** Notes the answer to the action that waits for one. */
  synchronized void acknowledge(long seq) {
    ObjectNode action = Objects.requireNonNull(open);
    acknowledged.put(UUID.fromString(action.get("actionId").asText()), seq);
    askedAt.put(seq, askedLast);
    last = action;
    lastSeq = seq;
    open = null;
    answered++;
  }

  /** Where the action that was last answered stands by that answer. */
  synchronized long lastSeq() {
    return lastSeq;
  }

  /** How many actions were answered. */
  synchronized long answered() {
    return answered;
  }

  /** All that was answered since this was last asked, and where it stands by that answer. */
  synchronized Map<UUID, Long> takeAcknowledged() {
    Map<UUID, Long> taken = Map.copyOf(acknowledged);
    acknowledged.clear();
    return taken;
  }

  /** How long ago the action that waits for an answer was first asked for, in nanoseconds. */
  synchronized long waited() {
    return System.nanoTime() - askedLast;
  }

  /** When each action was first asked for, by where it stands, since this was last asked. */
  synchronized Map<Long, Long> takeAskedAt() {
    Map<Long, Long> taken = Map.copyOf(askedAt);
    askedAt.clear();
    return taken;
  }
}
