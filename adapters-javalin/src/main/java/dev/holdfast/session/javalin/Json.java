package dev.holdfast.session.javalin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one place where JSON is written and read. Domain records go out as they are; what comes in is
 * taken literally or not at all. Safe for use by many threads.
 */
final class Json {

  private final ObjectMapper mapper;

  /**
   * The wire's JSON.
   *
   * @param strict whether a field nobody knows is a mistake
   */
  Json(boolean strict) {
    mapper = JsonMappers.camelCase(strict);
  }

  /** Writes an answer, a frame or any part of one. */
  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException("cannot write " + value.getClass(), bug);
    }
  }

  /**
   * Reads a request. A component of the record is required unless it is an {@link
   * java.util.Optional}.
   *
   * @throws ProblemException naming the field that is missing, unknown, given twice, of a wrong
   *     type or out of range
   */
  <T> T read(byte[] json, Class<T> type) {
    return read(() -> mapper.readValue(json, type));
  }

  /** The same from text. */
  <T> T read(String json, Class<T> type) {
    return read(() -> mapper.readValue(json, type));
  }

  /** The same from a part of something read already. */
  <T> T read(JsonNode json, Class<T> type) {
    return read(() -> mapper.treeToValue(json, type));
  }

  private static <T> T read(Reading<T> reading) {
    try {
      T value = reading.read();
      if (value == null) {
        throw Problem.field("body", "must be an object").thrown();
      }
      return value;
    } catch (IOException bad) {
      throw BadJson.problem(bad).thrown();
    }
  }

  private interface Reading<T> {
    T read() throws IOException;
  }
}
