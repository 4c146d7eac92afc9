package dev.holdfast.poker.history;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value of a TOML file, as far as hand histories use them. Immutable.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0.0</a>
 * @since 0.1
 */
public sealed interface TomlValue {

  /** The value as TOML writes it, on one line. */
  String toml();

  /**
   * A string.
   *
   * @param text its characters, without quotes and escapes
   */
  record Text(String text) implements TomlValue {

    @Override
    public String toml() {
      return TomlStrings.quoted(text);
    }
  }

  /**
   * An integer.
   *
   * @param number its value
   */
  record Whole(long number) implements TomlValue {

    @Override
    public String toml() {
      return Long.toString(number);
    }
  }

  /**
   * A floating-point number, kept exactly as it was written in decimals.
   *
   * @param number its value
   */
  record Fraction(BigDecimal number) implements TomlValue {

    @Override
    public String toml() {
      String digits = number.toString();
      return digits.contains(".") || digits.contains("E") ? digits : digits + ".0";
    }
  }

  /**
   * A boolean.
   *
   * @param on its value
   */
  record Flag(boolean on) implements TomlValue {

    @Override
    public String toml() {
      return Boolean.toString(on);
    }
  }

  /**
   * A date, a time, an infinity or not-a-number: nothing a replay needs, so kept as written.
   *
   * @param written its characters
   */
  record Verbatim(String written) implements TomlValue {

    @Override
    public String toml() {
      return written;
    }
  }

  /**
   * An array.
   *
   * @param items its values in order
   */
  record Listing(List<TomlValue> items) implements TomlValue {

    /** Keeps its own copy. */
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String toml() {
      return items.stream().map(TomlValue::toml).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * An inline table.
   *
   * @param fields its values by key, in order
   */
  record Table(Map<String, TomlValue> fields) implements TomlValue {

    /** Keeps its own copy. */
    public Table {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toml() {
      return fields.entrySet().stream()
          .map(field -> TomlStrings.key(field.getKey()) + " = " + field.getValue().toml())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** An array of integers. */
  static TomlValue wholes(List<Long> numbers) {
    return new Listing(numbers.stream().<TomlValue>map(Whole::new).toList());
  }

  /** An array of strings. */
  static TomlValue texts(List<String> texts) {
    return new Listing(texts.stream().<TomlValue>map(Text::new).toList());
  }
}
