package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.app.Answer;
import java.util.Set;

/**
 * What came back on an action.
 *
 * @param seq where it stands in the stream, if it is done
 * @param said the answer as it came
 */
record Reply(Kind kind, long seq, String said) {

  enum Kind {
    /** It is done, whether now or before. */
    DONE,
    /** It was not done: ask again. */
    LATER,
    /** Whether it was done is not known, if anything came back at all: ask again. */
    UNKNOWN,
    /** It will not be done. */
    REFUSED
  }

  private static final Set<String> LATER = Set.of("DRAINING", "RATE_LIMITED");

  /**
   * The line went before an answer came.
   *
   * @param how a word on how it went
   */
  static Reply nothing(String how) {
    return new Reply(Kind.UNKNOWN, 0, how);
  }

  /** An {@code ack} or {@code error} on the socket. */
  static Reply of(JsonNode frame) {
    boolean done = frame.path("event").asText().equals("ack");
    return of(done, frame.get("data"));
  }

  /** An answer over HTTP. */
  static Reply of(Answer answer) {
    return of(answer.status() == 200, answer.json());
  }

  private static Reply of(boolean done, JsonNode body) {
    return done
        ? new Reply(Kind.DONE, body.get("seq").asLong(), body.toString())
        : new Reply(kind(body.path("code").asText()), 0, body.toString());
  }

  private static Kind kind(String code) {
    if (code.equals("DATABASE_UNAVAILABLE")) {
      return Kind.UNKNOWN;
    }
    return LATER.contains(code) ? Kind.LATER : Kind.REFUSED;
  }
}
