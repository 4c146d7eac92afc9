package dev.holdfast.session.javalin;

import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.ViewedEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stream event as the wire tells it, over HTTP and the socket alike.
 *
 * @param at when it happened; not told of what is hidden
 * @param data its particulars; likewise
 */
record EventFrame(
    String event, UUID gameId, int epoch, long seq, Optional<Instant> at, Optional<Object> data) {

  private static final String HIDDEN = "hidden";

  static EventFrame of(ViewedEvent seen) {
    StreamPosition place = seen.position();
    boolean hidden = seen.event().equals(HIDDEN);
    return new EventFrame(
        seen.event(),
        place.gameId(),
        place.epoch(),
        place.seq(),
        hidden ? Optional.empty() : Optional.of(seen.at()),
        hidden ? Optional.empty() : Optional.of(seen.data()));
  }
}
