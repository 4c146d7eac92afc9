package dev.holdfast.app.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhEntry;
import dev.holdfast.poker.history.TomlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Reads hands as JSON objects with PHH's fields, one a line. Where engines differ in who gets odd
 * chips, {@code finishing_stacks_std} has the stacks with one chip each and stands in for {@code
 * finishing_stacks}. A hand with {@code short_bb} in {@code div} was played at a table where a
 * blind posted short lowers the price of a call.
 */
final class JsonHands {

  /** PHH itself nests no deeper than an array; what is nested without end is refused. */
  private static final StreamReadConstraints SHALLOW =
      StreamReadConstraints.builder().maxNestingDepth(50).build();

  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(SHALLOW).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String RESULT = "finishing_stacks";
  private static final List<String> FIELDS =
      List.of(
          "variant",
          "ante_trimming_status",
          "antes",
          "blinds_or_straddles",
          "min_bet",
          "starting_stacks",
          "actions",
          "winnings");

  private static final String DIVERGENCE = "div";
  private static final String SHORT_BLIND = "short_bb";

  private JsonHands() {}

  /** The hands of a text; blank lines are none. */
  static List<PhhEntry> read(String text) {
    List<PhhEntry> entries = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> entries.add(entry(entries.size() + 1, line)));
    return entries;
  }

  private static PhhEntry entry(int number, String line) {
    try {
      return Phh.entry(number, fields(JSON.readTree(line)));
    } catch (JsonProcessingException malformed) {
      return new PhhEntry.Broken(number, "not JSON: " + malformed.getOriginalMessage());
    }
  }

  private static Map<String, TomlValue> fields(JsonNode hand) {
    Map<String, TomlValue> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> put(fields, field, hand.path(field)));
    put(fields, RESULT, hand.path(RESULT));
    put(fields, RESULT, hand.path(RESULT + "_std"));
    if (marks(hand, SHORT_BLIND)) {
      fields.put("_short_blind", new TomlValue.Text("posted"));
    }
    return fields;
  }

  /** Whether a hand is marked as one in which tables differ for this reason. */
  private static boolean marks(JsonNode hand, String reason) {
    return StreamSupport.stream(hand.path(DIVERGENCE).spliterator(), false)
        .anyMatch(mark -> reason.equals(mark.textValue()));
  }

  private static void put(Map<String, TomlValue> fields, String field, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      fields.put(field, value(value));
    }
  }

  private static TomlValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> new TomlValue.Text(node.textValue());
      case BOOLEAN -> new TomlValue.Flag(node.booleanValue());
      case NUMBER -> number(node);
      case ARRAY ->
          new TomlValue.Listing(
              StreamSupport.stream(node.spliterator(), false).map(JsonHands::value).toList());
      default -> new TomlValue.Verbatim(node.toString());
    };
  }

  private static TomlValue number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? new TomlValue.Whole(node.longValue())
        : new TomlValue.Fraction(node.decimalValue());
  }
}
