package dev.holdfast.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What Redis does in one step: the Lua files beside this package. */
enum Script {
  /** Keeps a session unless it was removed, or a later end of it is known. */
  KEEP_SESSION,
  /** Keeps a snapshot unless a newer one is kept. */
  KEEP_SNAPSHOT,
  /** Adds events that follow those that are kept; those that do not begin a new list. */
  KEEP_EVENTS,
  /** Keeps who was heard in a seat unless they were heard later. */
  KEEP_SEAT,
  /** Forgets who was heard in a seat, if it is still them. */
  FORGET_SEAT;

  private final String text;

  Script() {
    this.text = read(name().toLowerCase(Locale.ROOT) + ".lua");
  }

  /** The script itself. */
  String text() {
    return text;
  }

  private static String read(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the script " + file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
