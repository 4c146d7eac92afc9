package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Every card one client was ever told of, wherever in a text it stood. A card that was neither
 * dealt to them nor turned up for all fails the test.
 */
final class CardWatch {

  private static final Pattern CARD =
      Pattern.compile("(?:hearts|diamonds|clubs|spades)_(?:10|[2-9JQKA])");

  /** Cards as the store and the engine write them. */
  private static final Pattern NOTATION = Pattern.compile("\"(?:[2-9TJQKA][cdhs])+\"");

  private final Set<String> mine = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  /** The cards dealt to this client in the hand on the table. */
  Set<String> mine() {
    return Set.copyOf(mine);
  }

  /** Looks at a frame: what it says openly, and what its text says besides. */
  void take(JsonNode frame, String text) {
    JsonNode data = frame.path("data");
    switch (frame.path("event").asText()) {
      case "hand_started" -> dealt(data);
      case "snapshot" -> {
        mine.addAll(names(data.path("me").path("hole_cards")));
        open.addAll(names(data.path("hand").path("board")));
      }
      case "street_advanced" -> open.addAll(names(data.get("board")));
      case "hands_revealed", "hand_complete" -> {
        open.addAll(names(data.path("board")));
        data.get("shown").forEach(shown -> open.addAll(names(shown.get("cards"))));
      }
      default -> {
        // Nothing else may have a card in it.
      }
    }
    look(text);
  }

  /** Looks at any text. */
  void look(String text) {
    Set<String> known = new HashSet<>(mine);
    known.addAll(open);
    assertThat(known).as(() -> "the cards known before " + text).containsAll(cards(text));
    assertThat(NOTATION.matcher(text).find()).as(() -> "cards in " + text).isFalse();
    assertThat(text).doesNotContain("\"deck\"", "\"secret\"");
  }

  private void dealt(JsonNode data) {
    mine.clear();
    open.clear();
    mine.addAll(names(data.path("holeCards")));
  }

  private static List<String> names(JsonNode cards) {
    return cards(cards.toString());
  }

  private static List<String> cards(String text) {
    return CARD.matcher(text).results().map(MatchResult::group).toList();
  }
}
