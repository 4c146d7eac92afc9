package dev.holdfast.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Rank;
import java.util.Locale;

/** JSON and cards as they go over the wire. */
public final class Wire {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Wire() {}

  public static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("not JSON: " + text, notJson);
    }
  }

  /** An object of these members: {@code object("seatIndex", 3, "buyIn", 200)}. */
  public static ObjectNode object(Object... members) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = 0; i < members.length; i += 2) {
      object.set((String) members[i], JSON.valueToTree(members[i + 1]));
    }
    return object;
  }

  /** A card by its name on the wire: {@code hearts_10}. */
  static String name(Card card) {
    String suit = card.suit().name().toLowerCase(Locale.ROOT);
    String rank = card.rank() == Rank.TEN ? "10" : card.toString().substring(0, 1);
    return suit + "_" + rank;
  }
}
