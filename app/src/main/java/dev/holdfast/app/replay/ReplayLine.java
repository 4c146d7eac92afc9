package dev.holdfast.app.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.poker.history.LegalSet;
import dev.holdfast.poker.history.Replay;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a hand.
 *
 * @param file the file as it was named on the command line
 * @param hand the hand's place in the file, from 1
 * @param finishingStacks the chips at the end; null if it did not come to one
 * @param expected the chips as recorded; null if they are not
 * @param ok whether the hand is possible and ends as recorded
 * @param error why it is not; null if it is
 * @param legal what was legal before each decision; left out unless asked for
 */
record ReplayLine(
    String file,
    int hand,
    @JsonProperty("finishing_stacks") @Nullable List<Long> finishingStacks,
    @Nullable List<Long> expected,
    boolean ok,
    @Nullable String error,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LegalSet> legal) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static ReplayLine of(Path file, int hand, Replay replay, boolean withLegal) {
    return new ReplayLine(
        file.toString(),
        hand,
        replay.finishingStacks(),
        replay.expected(),
        replay.ok(),
        replay.error(),
        withLegal ? replay.legal() : null);
  }

  String json() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }
}
