package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;

/** Tells browsers that the pages of allowed origins may read what is answered here. */
final class Cors {

  private static final Map<String, String> PREFLIGHT =
      Map.of(
          "Access-Control-Allow-Methods",
          "GET, POST, PATCH, DELETE",
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, X-Device-Id, X-Rejoin-Token",
          "Access-Control-Max-Age",
          String.valueOf(Duration.ofHours(1).toSeconds()));

  private final Origins origins;

  Cors(Origins origins) {
    this.origins = origins;
  }

  /**
   * Names the page's origin in the answer, if it is an allowed one; and answers a browser that only
   * asks whether the page may call.
   */
  void addTo(Context call) {
    call.header("Vary", "Origin");
    origins.allowed(call).ifPresent(origin -> allow(call, origin));
    if (call.method().equals(HandlerType.OPTIONS)) {
      PREFLIGHT.forEach(call::header);
      call.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
    }
  }

  private static void allow(Context call, String origin) {
    call.header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Expose-Headers", "Retry-After");
  }
}
