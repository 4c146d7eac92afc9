package dev.holdfast.poker.history;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads what stands without quotes or brackets: numbers, booleans, dates. */
final class TomlScalar {

  private static final String DIGITS = "[0-9](_?[0-9])*";
  private static final String WHOLE = "[+-]?(0|[1-9](_?[0-9])*)";
  private static final Pattern INTEGER = Pattern.compile(WHOLE);
  private static final Pattern FLOAT =
      Pattern.compile(WHOLE + "(\\." + DIGITS + ")?([eE][+-]?" + DIGITS + ")?");
  private static final Pattern VERBATIM =
      Pattern.compile("[+-]?(inf|nan)|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{2}:[0-9]{2}.*");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME_AFTER_DATE = Pattern.compile(" [0-9]{2}:");
  private static final String ENDS = ",]}# \t\n";

  private TomlScalar() {}

  /** The value that begins here. */
  static TomlValue read(TomlCursor in) {
    String token = token(in);
    if (DATE.matcher(token).matches() && TIME_AFTER_DATE.matcher(in.ahead(4)).matches()) {
      token += in.next() + token(in);
    }
    return value(token, in);
  }

  private static String token(TomlCursor in) {
    StringBuilder token = new StringBuilder();
    while (!in.atEnd() && ENDS.indexOf(in.peek()) < 0) {
      token.append(in.next());
    }
    return token.toString();
  }

  private static TomlValue value(String token, TomlCursor in) {
    if (token.equals("true") || token.equals("false")) {
      return new TomlValue.Flag(Boolean.parseBoolean(token));
    }
    if (INTEGER.matcher(token).matches()) {
      return whole(token, in);
    }
    if (FLOAT.matcher(token).matches()) {
      return fraction(token, in);
    }
    if (VERBATIM.matcher(token).matches()) {
      return new TomlValue.Verbatim(token);
    }
    throw in.fail(token.isEmpty() ? "a value is missing" : "not a value: " + token);
  }

  private static TomlValue whole(String token, TomlCursor in) {
    try {
      return new TomlValue.Whole(Long.parseLong(token.replace("_", "")));
    } catch (NumberFormatException tooLong) {
      throw in.fail("a number is too large: " + token);
    }
  }

  private static TomlValue fraction(String token, TomlCursor in) {
    try {
      return new TomlValue.Fraction(new BigDecimal(token.replace("_", "")));
    } catch (NumberFormatException outOfRange) {
      throw in.fail("a number is out of range: " + token);
    }
  }
}
