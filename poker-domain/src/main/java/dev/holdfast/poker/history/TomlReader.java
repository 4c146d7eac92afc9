package dev.holdfast.poker.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a TOML file table by table: a table that cannot be read does not spoil the others. Nested
 * tables, arrays of tables and dotted keys do not occur in hand histories and are refused.
 */
final class TomlReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern HEADER = Pattern.compile("\\s*\\[[^\\[\\],=]+]\\s*(#.*)?");

  private final TomlCursor in;
  private final TomlFields values;
  private final List<TomlSection> sections = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private TomlReader(String text) {
    this.in = new TomlCursor(text);
    this.values = new TomlFields(in);
  }

  /** The tables of a text in order, the one without a header first if it has any fields. */
  static List<TomlSection> read(String text) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return new TomlReader(content.replace("\r\n", "\n")).read();
  }

  private List<TomlSection> read() {
    addUnlessVoid(section(""));
    while (!in.atEnd()) {
      addUnlessVoid(sectionWithHeader());
    }
    return sections;
  }

  private void addUnlessVoid(TomlSection section) {
    if (!section.isVoid()) {
      sections.add(section);
    }
  }

  private TomlSection sectionWithHeader() {
    int start = in.mark();
    try {
      return section(header());
    } catch (HistoryException broken) {
      skipSection(start);
      return new TomlSection("", Map.of(), Optional.of(broken.reason()));
    }
  }

  private String header() {
    in.expect("[");
    in.skipBlanks();
    String name = values.key();
    in.skipBlanks();
    in.expect("]");
    in.endLine();
    if (!names.add(name)) {
      throw in.fail("the table " + name + " stands twice");
    }
    return name;
  }

  private TomlSection section(String name) {
    Map<String, TomlValue> fields = new LinkedHashMap<>();
    int start = in.mark();
    try {
      for (in.skipToContent(); hasField(); in.skipToContent()) {
        start = in.mark();
        values.readInto(fields);
        in.endLine();
      }
      return new TomlSection(name, fields, Optional.empty());
    } catch (HistoryException broken) {
      skipSection(start);
      return new TomlSection(name, fields, Optional.of(broken.reason()));
    }
  }

  private boolean hasField() {
    return !in.atEnd() && in.peek() != '[';
  }

  /** Goes on at the next line that looks like a header, after the line where the trouble began. */
  private void skipSection(int start) {
    in.backTo(start);
    do {
      in.skipLine();
    } while (!in.atEnd() && !HEADER.matcher(in.restOfLine()).matches());
  }
}
