package dev.holdfast.poker.history;

import java.util.regex.Pattern;

/** How strings and keys are written. */
final class TomlStrings {

  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private TomlStrings() {}

  /** The text in quotes: single ones where nothing needs an escape, as PHH files have them. */
  static String quoted(String text) {
    return text.indexOf('\'') < 0 && text.chars().noneMatch(Character::isISOControl)
        ? "'" + text + "'"
        : '"' + escaped(text) + '"';
  }

  /** The key, in quotes only if it needs them. */
  static String key(String key) {
    return BARE_KEY.matcher(key).matches() ? key : quoted(key);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(character -> out.append(escaped((char) character)));
    return out.toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default ->
          Character.isISOControl(character)
              ? String.format("\\u%04x", (int) character)
              : String.valueOf(character);
    };
  }
}
