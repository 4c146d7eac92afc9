package dev.holdfast.poker.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a table into a {@link PhhHand}. */
final class PhhFields {

  private static final String VARIANT = "NT";

  private final Map<String, TomlValue> left;

  private PhhFields(Map<String, TomlValue> fields) {
    this.left = new LinkedHashMap<>(fields);
  }

  /**
   * The hand the fields describe.
   *
   * @throws HistoryException if a field is missing or of the wrong type
   * @throws IllegalArgumentException if the fields do not fit together
   */
  static PhhHand hand(Map<String, TomlValue> fields) {
    PhhFields in = new PhhFields(fields);
    in.checkVariant();
    return new PhhHand(
        in.flag("ante_trimming_status"),
        in.chips("antes"),
        in.chips("blinds_or_straddles"),
        chips("min_bet", in.required("min_bet")),
        in.chips("starting_stacks"),
        in.texts("actions"),
        in.optionalChips("finishing_stacks"),
        in.optionalChips("winnings"),
        in.left);
  }

  private void checkVariant() {
    TomlValue variant = required("variant");
    if (!variant.equals(new TomlValue.Text(VARIANT))) {
      throw new HistoryException("not No-Limit Hold'em (NT): variant " + variant.toml());
    }
  }

  private boolean flag(String key) {
    TomlValue value = left.remove(key);
    if (value == null) {
      return false;
    }
    if (value instanceof TomlValue.Flag flag) {
      return flag.on();
    }
    throw new HistoryException(key + " is neither true nor false: " + value.toml());
  }

  private List<Long> chips(String key) {
    List<TomlValue> items = items(key, required(key));
    return items.stream().map(item -> chips(key, item)).toList();
  }

  private @Nullable List<Long> optionalChips(String key) {
    return left.containsKey(key) ? chips(key) : null;
  }

  private static long chips(String key, TomlValue value) {
    String where = key + " " + value.toml();
    if (value instanceof TomlValue.Whole whole) {
      return Chips.whole(BigDecimal.valueOf(whole.number()), where);
    }
    if (value instanceof TomlValue.Fraction fraction) {
      return Chips.whole(fraction.number(), where);
    }
    throw new HistoryException("not an amount of chips: " + where);
  }

  private List<String> texts(String key) {
    return items(key, required(key)).stream().map(item -> text(key, item)).toList();
  }

  private static String text(String key, TomlValue value) {
    if (value instanceof TomlValue.Text text) {
      return text.text();
    }
    throw new HistoryException("not a string in " + key + ": " + value.toml());
  }

  private static List<TomlValue> items(String key, TomlValue value) {
    if (value instanceof TomlValue.Listing listing) {
      return listing.items();
    }
    throw new HistoryException(key + " is not an array");
  }

  private TomlValue required(String key) {
    TomlValue value = left.remove(key);
    if (value == null) {
      throw new HistoryException("the field " + key + " is missing");
    }
    return value;
  }
}
