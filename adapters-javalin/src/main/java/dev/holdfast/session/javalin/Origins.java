package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which pages may use the server: its own and those of the allowed origins. A browser tells
 * the origin of the page that asks; nothing else has to.
 */
final class Origins {

  private static final String ORIGIN = "Origin";

  private final Set<String> allowed;
  private final Optional<URI> publicUrl;

  Origins(WebConfig config) {
    this.allowed = config.allowedOrigins();
    this.publicUrl = config.publicUrl();
  }

  /** Whether a request names an origin that is neither the server's own nor allowed. */
  boolean isForeign(Context request) {
    return Optional.ofNullable(request.header(ORIGIN))
        .filter(origin -> !isOwn(origin, request) && !allowed.contains(origin))
        .isPresent();
  }

  /** The origin a request names, if it is one of those that are allowed besides the own. */
  Optional<String> allowed(Context request) {
    return Optional.ofNullable(request.header(ORIGIN)).filter(allowed::contains);
  }

  /** Whether a request names no origin at all. */
  boolean isMissing(Context request) {
    return request.header(ORIGIN) == null;
  }

  /** Where people find the server, without a slash at the end: {@code https://poker.example}. */
  String own(Context request) {
    return publicUrl
        .map(Origins::originOf)
        .orElseGet(() -> request.scheme() + "://" + request.host());
  }

  /** Whether the browser talks to the server over TLS, as far as can be told here. */
  boolean isSecure(Context request) {
    return own(request).startsWith("https:");
  }

  /** A proxy that ends TLS may hand the request on in plain HTTP without saying so. */
  private boolean isOwn(String origin, Context request) {
    return origin.equals(own(request)) || origin.equals("https://" + request.host());
  }

  private static String originOf(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
