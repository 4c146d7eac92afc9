package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils bodies that would do, at random and so that nobody may take them. */
final class Nonsense {

  private static final List<String> NO_OBJECTS = List.of("[]", "42", "\"all in\"", "true", "[{}]");
  private static final List<String> NO_NUMBERS =
      List.of(
          "\"many\"",
          "\"7\"",
          "0.5",
          "1e300",
          "99999999999999999999",
          "-9000000000000000000",
          "{}",
          "[1]",
          "true");
  private static final List<String> NO_TEXTS =
      List.of(
          "7",
          "{}",
          "[]",
          "true",
          "\"a\\u0000b\"",
          "\"a\\u202eb\\n\"",
          "\"" + "x".repeat(1_000) + "\"");
  private static final List<String> NO_FLAGS = List.of("\"yes\"", "1", "{}", "[]", "\"true\"");

  private final Random random;

  Nonsense(long seed) {
    random = new Random(seed);
  }

  /** A text that is no JSON, or none that anybody has to read: ambiguous, or without end. */
  String noJson(ObjectNode good) {
    String text = good.toString();
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, random.nextInt(text.length() - 1) + 1);
      case 1 -> text + "}";
      case 2 -> "\u0000" + text;
      case 3 -> twice(good);
      case 4 -> with(good, "\"deep\":" + "[".repeat(500) + "]".repeat(500));
      default -> text.replace('"', '\'');
    };
  }

  /** JSON, but not what it should be. */
  String wrong(ObjectNode good) {
    return switch (random.nextInt(5)) {
      case 0 -> any(NO_OBJECTS);
      case 1 -> with(good, "\"surprise\":1");
      default -> misfit(good);
    };
  }

  private String twice(ObjectNode good) {
    String name = anyName(good);
    return with(good, "\"" + name + "\":" + good.get(name));
  }

  private String misfit(ObjectNode good) {
    String name = anyName(good);
    String value = misfit(good.get(name));
    ObjectNode rest = good.deepCopy().without(name);
    return with(rest, "\"" + name + "\":" + value);
  }

  private String misfit(JsonNode good) {
    return switch (good.getNodeType()) {
      case NUMBER -> any(NO_NUMBERS);
      case STRING -> any(NO_TEXTS);
      case BOOLEAN -> any(NO_FLAGS);
      default -> wrong((ObjectNode) good);
    };
  }

  private static String with(ObjectNode object, String member) {
    String text = object.toString();
    String comma = object.isEmpty() ? "" : ",";
    return text.substring(0, text.length() - 1) + comma + member + "}";
  }

  private String anyName(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return any(names);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
