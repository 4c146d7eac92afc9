package dev.holdfast.session.javalin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.FieldError;
import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.Hydration;
import dev.holdfast.session.view.Hydration.LegalPart;
import dev.holdfast.session.view.ViewedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes every frame the server sends. Safe for use by many threads. */
final class Frames {

  private final Json json;

  Frames(Json json) {
    this.json = json;
  }

  private record Outgoing(String event, Object data) {}

  /**
   * What a socket is told once it is known whose it is.
   *
   * @param resumed {@code replay} if the events that were missed follow, {@code snapshot} if that
   *     does
   */
  record Welcome(
      Role role,
      UUID userId,
      @Nullable String displayName,
      @Nullable Integer seatIndex,
      UUID gameId,
      int epoch,
      long seq,
      String resumed,
      long heartbeatIntervalMs,
      Optional<String> rejoinToken,
      Optional<String> seatToken) {}

  private record Beat(Instant serverTime, long seq) {}

  private record Tokens(Optional<String> seatToken, Optional<String> rejoinToken) {}

  private record Ack(JsonNode id, @JsonUnwrapped Object answer) {}

  private record Failure(
      Optional<JsonNode> id,
      ErrorCode code,
      String detail,
      boolean retryable,
      Optional<Long> retryAfterMs,
      Optional<List<FieldError>> errors,
      Optional<LegalPart> legal) {}

  /** An event of the stream. */
  Frame event(ViewedEvent seen) {
    return Frame.droppable(json.write(EventFrame.of(seen)));
  }

  /** Everything at once. */
  Frame snapshot(Hydration document) {
    return Frame.droppable(json.write(new Outgoing("snapshot", document)));
  }

  Frame authenticated(Welcome welcome) {
    return kept("authenticated", welcome);
  }

  /** That a heartbeat was heard, and how far the client should have come. */
  Frame heartbeatAck(Instant serverTime, StreamPosition reached) {
    return kept("heartbeat_ack", new Beat(serverTime, reached.seq()));
  }

  /** Tokens to keep from now on. */
  Frame tokens(RoomTokens tokens) {
    return kept("tokens", new Tokens(tokens.seatToken(), tokens.rejoinToken()));
  }

  /** That what a frame asked was done. */
  Frame ack(JsonNode id, Object answer) {
    return kept("ack", new Ack(id, answer));
  }

  /** That what a frame asked was not done. */
  Frame error(Optional<JsonNode> id, Problem problem) {
    Failure failure =
        new Failure(
            id,
            problem.code(),
            problem.detail(),
            problem.code().isRetryable(),
            problem.retryAfter().map(Duration::toMillis),
            Optional.of(problem.errors()).filter(errors -> !errors.isEmpty()),
            problem.legal());
    return kept("error", failure);
  }

  private Frame kept(String event, Object data) {
    return Frame.kept(json.write(new Outgoing(event, data)));
  }
}
