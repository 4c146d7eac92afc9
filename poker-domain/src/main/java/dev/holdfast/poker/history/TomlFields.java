package dev.holdfast.poker.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys with their values. */
final class TomlFields {

  private static final int DEEPEST = 32;
  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private final TomlCursor in;
  private int depth;

  TomlFields(TomlCursor in) {
    this.in = in;
  }

  /** Reads {@code key = value} into a table. */
  void readInto(Map<String, TomlValue> table) {
    String key = key();
    in.skipBlanks();
    if (in.peek() == '.') {
      throw in.fail("a dotted key has no place in a hand history");
    }
    in.expect("=");
    in.skipBlanks();
    if (table.putIfAbsent(key, value()) != null) {
      throw in.fail("the key " + key + " stands twice");
    }
  }

  /** A key, bare or in quotes. */
  String key() {
    if (TomlText.begins(in)) {
      return TomlText.read(in);
    }
    Matcher bare = BARE_KEY.matcher(in.restOfLine());
    if (!bare.lookingAt()) {
      throw in.fail("expected a key before " + in.restOfLine().strip());
    }
    in.expect(bare.group());
    return bare.group();
  }

  private TomlValue value() {
    if (TomlText.begins(in)) {
      return new TomlValue.Text(TomlText.read(in));
    }
    return switch (in.peek()) {
      case '[' -> nested(this::array);
      case '{' -> nested(this::table);
      default -> TomlScalar.read(in);
    };
  }

  private TomlValue nested(Supplier<TomlValue> reading) {
    depth++;
    try {
      if (depth > DEEPEST) {
        throw in.fail("arrays are nested too deeply");
      }
      return reading.get();
    } finally {
      depth--;
    }
  }

  private TomlValue array() {
    List<TomlValue> items = new ArrayList<>();
    in.expect("[");
    in.skipToContent();
    while (!in.take("]")) {
      items.add(value());
      in.skipToContent();
      separator("]");
      in.skipToContent();
    }
    return new TomlValue.Listing(items);
  }

  private TomlValue table() {
    Map<String, TomlValue> fields = new LinkedHashMap<>();
    in.expect("{");
    in.skipBlanks();
    while (!in.take("}")) {
      readInto(fields);
      in.skipBlanks();
      separator("}");
      in.skipBlanks();
    }
    return new TomlValue.Table(fields);
  }

  private void separator(String close) {
    if (!in.looksAt(close)) {
      in.expect(",");
    }
  }
}
