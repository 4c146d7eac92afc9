package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/** Tells browsers to run nothing here but our own page, and to show it nowhere else. */
final class SecurityHeaders {

  private static final String HSTS = "max-age=" + Duration.ofDays(365).toSeconds();

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final Origins origins;

  SecurityHeaders(Origins origins) {
    this.origins = origins;
  }

  void addTo(Context answer) {
    ALWAYS.forEach(answer::header);
    if (origins.isSecure(answer)) {
      answer.header("Strict-Transport-Security", HSTS);
    }
  }
}
