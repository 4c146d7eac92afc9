package dev.holdfast.poker.history;

/** Reads a string: basic or literal, on one line or several. */
final class TomlText {

  private final TomlCursor in;
  private final StringBuilder out = new StringBuilder();
  private final boolean literal;
  private final String quote;

  private TomlText(TomlCursor in) {
    this.in = in;
    String one = String.valueOf(in.peek());
    this.literal = one.equals("'");
    this.quote = in.looksAt(one.repeat(3)) ? one.repeat(3) : one;
  }

  /** Whether a string begins here. */
  static boolean begins(TomlCursor in) {
    return in.peek() == '"' || in.peek() == '\'';
  }

  /** The string that begins here, without its quotes. */
  static String read(TomlCursor in) {
    return new TomlText(in).read();
  }

  private String read() {
    in.expect(quote);
    if (isMultiline()) {
      in.take("\n");
    }
    while (!in.take(quote)) {
      append();
    }
    takeQuotesBeforeTheLastThree();
    return out.toString();
  }

  private boolean isMultiline() {
    return quote.length() == 3;
  }

  private void append() {
    if (in.atEnd()) {
      throw in.fail("the string does not end");
    }
    if (!literal && in.take("\\")) {
      appendEscape();
    } else {
      appendPlain();
    }
  }

  private void appendPlain() {
    char character = in.peek();
    if (character == '\n' ? !isMultiline() : isForbidden(character)) {
      throw in.fail("the string does not end on its line");
    }
    out.append(in.next());
  }

  private static boolean isForbidden(char character) {
    return Character.isISOControl(character) && character != '\t';
  }

  private void appendEscape() {
    if (isMultiline() && in.restOfLine().isBlank()) {
      in.skipBlanks();
      while (in.take("\n")) {
        in.skipBlanks();
      }
    } else {
      escape(in.next());
    }
  }

  private void escape(char letter) {
    switch (letter) {
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case '"', '\\' -> out.append(letter);
      case 'u' -> appendCodePoint(4);
      case 'U' -> appendCodePoint(8);
      default -> throw in.fail("no such escape in a string: \\" + letter);
    }
  }

  private void appendCodePoint(int digits) {
    int point = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.next(), 16);
      if (digit < 0 || point > Character.MAX_CODE_POINT) {
        throw in.fail("an escape with " + digits + " hexadecimal digits is not complete");
      }
      point = point * 16 + digit;
    }
    if (!Character.isValidCodePoint(point)) {
      throw in.fail("no such character: " + Integer.toHexString(point));
    }
    out.appendCodePoint(point);
  }

  /**
   * A multi-line string may end in one or two quotes of its own: {@code """"so," she said"""""}.
   */
  private void takeQuotesBeforeTheLastThree() {
    String one = quote.substring(0, 1);
    for (int i = 0; isMultiline() && i < 2 && in.take(one); i++) {
      out.append(one);
    }
  }
}
