package dev.holdfast.session.postgres;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array per column, so that any number of them is the same statement with the same
 * parameters. The columns are the record's components, in snake case and in their order.
 *
 * @param name what the rows are called in SQL
 * @param columns their columns
 */
record RowArrays<R extends Record>(String name, List<RecordComponent> columns) {

  static <R extends Record> RowArrays<R> of(String name, Class<R> type) {
    return new RowArrays<>(name, List.of(type.getRecordComponents()));
  }

  /** The rows as a common table expression with a placeholder for each column. */
  String expression() {
    return "%s as (select %s from unnest(%s) as t (%s))"
        .formatted(
            name,
            each().map(RowArrays::selected).collect(joining(", ")),
            each().map(RowArrays::placeholder).collect(joining(", ")),
            each().map(RowArrays::sqlName).collect(joining(", ")));
  }

  private Stream<RecordComponent> each() {
    return columns.stream();
  }

  private static String selected(RecordComponent column) {
    String sqlName = sqlName(column);
    return column.getType() == Json.class ? sqlName + "::jsonb as " + sqlName : sqlName;
  }

  private static String placeholder(RecordComponent column) {
    return "?::" + ColumnType.of(column.getType()).sql() + "[]";
  }

  private static String sqlName(RecordComponent column) {
    return column.getName().replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
  }

  /**
   * Gives a statement the rows.
   *
   * @param first the position of their first placeholder, from 0
   * @return the position of the first placeholder after theirs
   */
  int bind(SqlStatement<?> query, int first, List<R> rows) {
    int position = first;
    for (RecordComponent column : columns) {
      query.bind(position++, array(column, rows));
    }
    return position;
  }

  private Argument array(RecordComponent column, List<R> rows) {
    ColumnType type = ColumnType.of(column.getType());
    Object[] values = type.array(rows.stream().map(row -> value(column, row)));
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type.sql(), values));
  }

  private static @Nullable Object value(RecordComponent column, Record row) {
    try {
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of a record can be read", e);
    }
  }
}
