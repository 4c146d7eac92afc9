package dev.holdfast.app.browser;

import java.util.List;
import java.util.Map;

/** What a page calls a card, and what the wire does. */
final class CardNames {

  private static final Map<String, String> RANKS =
      Map.of("ace", "A", "king", "K", "queen", "Q", "jack", "J");

  private CardNames() {}

  /** {@code hearts_A} for {@code ace of hearts}. */
  static String onTheWire(String said) {
    String[] words = said.split(" of ", 2);
    return words[1] + "_" + RANKS.getOrDefault(words[0], words[0]);
  }

  /** Every way a card is written in what a browser is told or shows. */
  static List<String> spellings(String said) {
    return List.of(said, onTheWire(said));
  }
}
