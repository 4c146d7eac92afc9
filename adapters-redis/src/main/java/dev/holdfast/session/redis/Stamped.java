package dev.holdfast.session.redis;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value in Redis: a number before the text, by which scripts tell which of two is newer.
 *
 * @param stamp milliseconds since 1970
 * @param json the value itself
 */
record Stamped(long stamp, JsonNode json) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is not ours
   */
  static Stamped read(String text) {
    int space = text.indexOf(' ');
    return new Stamped(
        Long.parseLong(text.substring(0, Math.max(0, space))),
        Json.read(text.substring(space + 1)));
  }
}
