package dev.holdfast.session.postgres;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL in parts, of which a statement takes those it has rows for. A part begins with a line {@code
 * -- if rows}, {@code -- unless rows} or {@code -- always}; what stands before the first such line
 * is always taken.
 *
 * @param parts in order
 */
record SqlParts(List<Part> parts) {
  private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=-- (?:if |unless |always$))");
  private static final Pattern CONDITION = Pattern.compile("-- (if|unless) (\\w+)\\n");

  /** A stretch of SQL, and the rows it wants to be there or not to be there. */
  private record Part(String sql) {

    boolean fits(Collection<String> rows) {
      Matcher condition = CONDITION.matcher(sql);
      return !condition.lookingAt()
          || rows.contains(condition.group(2)) == condition.group(1).equals("if");
    }
  }

  static SqlParts of(String sql) {
    return new SqlParts(Arrays.stream(BEGINNING.split(sql)).map(Part::new).toList());
  }

  /** The statement for these kinds of rows. */
  String with(Collection<String> rows) {
    return parts.stream()
        .filter(part -> part.fits(rows))
        .map(Part::sql)
        .collect(Collectors.joining());
  }
}
