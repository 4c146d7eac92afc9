package dev.holdfast.session.javalin;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** The page people play on: files that come with this adapter. */
final class Page {

  private static final String FILES = "/public";

  /** Browsers keep the files and ask whether they are still good: a new server is a new page. */
  private static final Map<String, String> CACHING = Map.of("Cache-Control", "no-cache");

  private Page() {}

  static void addTo(JavalinConfig config) {
    config.staticFiles.add(Page::files);
    config.routes.get("/poker", Page::show);
  }

  private static void files(StaticFileConfig files) {
    files.directory = FILES;
    files.location = Location.CLASSPATH;
    files.headers = CACHING;
  }

  /** The same page for every room: its script reads the address. */
  private static void show(Context request) {
    InputStream page = Page.class.getResourceAsStream(FILES + "/poker.html");
    CACHING.forEach(request::header);
    request.contentType("text/html; charset=utf-8").result(Objects.requireNonNull(page));
  }
}
