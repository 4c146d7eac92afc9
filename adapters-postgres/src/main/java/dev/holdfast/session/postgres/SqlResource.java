package dev.holdfast.session.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** SQL that is long enough for a file of its own. */
final class SqlResource {
  private SqlResource() {}

  /** The text of a file on the class path; the absence of one is a mistake in the build. */
  static String read(String path) {
    try (InputStream in = SqlResource.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The SQL file " + path + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
