package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Objects;

/** What every call takes and answers with, for programs to read: a file that comes with this. */
final class OpenApi {

  static final String FILE = "/openapi.json";

  private OpenApi() {}

  static void show(Context request) {
    InputStream document = OpenApi.class.getResourceAsStream(FILE);
    request
        .header("Cache-Control", "no-cache")
        .contentType("application/json")
        .result(Objects.requireNonNull(document));
  }
}
