package dev.holdfast.session.postgres;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a Java type travels in an array: the driver sends arrays of numbers and texts in binary and
 * without escaping, and everything else as text.
 *
 * @param sql the SQL type of the array's elements
 * @param element the Java type of the array's elements
 * @param encode from the Java type to the element's type; null stays null
 */
record ColumnType(String sql, Class<?> element, UnaryOperator<Object> encode) {
  private static final Map<Class<?>, ColumnType> BY_JAVA_TYPE =
      Map.of(
          int.class, as("int4", Integer.class),
          long.class, as("int8", Long.class),
          Long.class, as("int8", Long.class),
          boolean.class, as("bool", Boolean.class),
          String.class, as("text", String.class),
          Json.class, new ColumnType("text", String.class, Object::toString),
          UUID.class, as("uuid", Object.class),
          Instant.class, as("timestamptz", Object.class));

  private static ColumnType as(String sql, Class<?> element) {
    return new ColumnType(sql, element, UnaryOperator.identity());
  }

  /** How a Java type travels; only types that rows have are known. */
  static ColumnType of(Class<?> javaType) {
    return Optional.ofNullable(BY_JAVA_TYPE.get(javaType))
        .orElseThrow(() -> new IllegalStateException("no column of type " + javaType));
  }

  /** The values as an array that the driver takes. */
  @Nullable Object[] array(Stream<? extends @Nullable Object> values) {
    return values
        .map(value -> value == null ? null : encode.apply(value))
        .toArray(length -> (Object[]) Array.newInstance(element, length));
  }
}
