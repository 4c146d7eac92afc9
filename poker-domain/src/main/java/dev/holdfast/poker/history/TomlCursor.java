package dev.holdfast.poker.history;

/** A place in a TOML text that knows its line. */
final class TomlCursor {

  /** What {@link #peek} gives behind the last character. */
  static final char END = '\0';

  private final String text;
  private int position;
  private int line = 1;

  TomlCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The line of the next character, from 1. */
  int line() {
    return line;
  }

  char peek() {
    return atEnd() ? END : text.charAt(position);
  }

  char next() {
    char character = peek();
    position = Math.min(position + 1, text.length());
    if (character == '\n') {
      line++;
    }
    return character;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, position);
  }

  /** Steps over the given text if it comes next. */
  boolean take(String expected) {
    boolean found = looksAt(expected);
    for (int i = 0; found && i < expected.length(); i++) {
      next();
    }
    return found;
  }

  void expect(String expected) {
    if (!take(expected)) {
      throw fail("expected " + expected + " before " + upcoming());
    }
  }

  /** Steps over spaces and tabs. */
  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      next();
    }
  }

  /** Steps over blanks, line ends and comments. */
  void skipToContent() {
    skipBlanks();
    while (peek() == '\n' || peek() == '#') {
      skipLine();
      skipBlanks();
    }
  }

  /** Steps behind the end of this line. */
  void skipLine() {
    while (!atEnd() && peek() != '\n') {
      next();
    }
    next();
  }

  /** Makes sure that nothing but a comment is left on this line, and leaves it. */
  void endLine() {
    skipBlanks();
    if (!atEnd() && peek() != '\n' && peek() != '#') {
      throw fail("expected the end of the line before " + upcoming());
    }
    skipLine();
  }

  /** Where the cursor stands, for {@link #backTo}. */
  int mark() {
    return position;
  }

  /** Goes back to where it stood before. */
  void backTo(int mark) {
    line -= (int) text.substring(mark, position).chars().filter(c -> c == '\n').count();
    position = mark;
  }

  /** The next characters, without moving; fewer at the end. */
  String ahead(int length) {
    return text.substring(position, Math.min(position + length, text.length()));
  }

  /** The rest of the line, without moving. */
  String restOfLine() {
    int end = text.indexOf('\n', position);
    return text.substring(position, end < 0 ? text.length() : end);
  }

  HistoryException fail(String reason) {
    return new HistoryException("line " + line + ": " + reason);
  }

  private String upcoming() {
    if (atEnd()) {
      return "the end of the file";
    }
    String rest = restOfLine();
    return rest.isEmpty() ? "the end of the line" : rest.substring(0, Math.min(20, rest.length()));
  }
}
