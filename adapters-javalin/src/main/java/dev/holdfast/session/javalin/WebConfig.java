package dev.holdfast.session.javalin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the server behaves towards the web. Immutable; {@link #DEFAULT_LIMITS} and {@link #of} give
 * the usual values.
 *
 * @param seatTokenSecrets one or two secrets of at least 256 bits; the first signs seat tokens, all
 *     of them are accepted, so that a secret can be replaced without a seat token lost
 * @param bearer how Bearer tokens are checked; empty if none are accepted
 * @param publicUrl where people find the server, if that is not what their requests say
 * @param allowedOrigins origins whose pages may use the server, besides its own: {@code
 *     https://poker.example}
 * @param trustProxy whether {@code Forwarded} and {@code X-Forwarded-*} headers are believed; only
 *     behind a proxy that sets them
 * @param heartbeatTimeout how long a socket may be silent
 * @param strictInput whether a field nobody knows makes a request wrong; otherwise it is passed
 *     over. What is known is checked either way
 * @param limits how much is too much
 * @param adminToken what whoever runs the house shows; empty if nobody may ask what only they may
 */
public record WebConfig(
    List<String> seatTokenSecrets,
    Optional<BearerConfig> bearer,
    Optional<URI> publicUrl,
    Set<String> allowedOrigins,
    boolean trustProxy,
    Duration heartbeatTimeout,
    boolean strictInput,
    Limits limits,
    Optional<String> adminToken) {

  /** The limits of the wire contract. */
  public static final Limits DEFAULT_LIMITS = new Limits(20, 60, 30, 16 * 1024);

  private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(30);

  /**
   * How Bearer tokens are checked.
   *
   * @param secret the HS256 secret, if that is how they are signed
   * @param jwksUrl where the issuer publishes its keys, if that is how; one of both
   * @param issuer what {@code iss} must be, if it matters
   * @param audience what {@code aud} must contain, if it matters
   */
  public record BearerConfig(
      Optional<String> secret,
      Optional<URI> jwksUrl,
      Optional<String> issuer,
      Optional<String> audience) {

    /**
     * One way of checking.
     *
     * @throws IllegalArgumentException if there is none, or two
     */
    public BearerConfig {
      if (secret.isPresent() == jwksUrl.isPresent()) {
        throw new IllegalArgumentException("AUTH_JWT_SECRET or AUTH_JWKS_URL, and not both");
      }
      secret.ifPresent(given -> Secret.checked("AUTH_JWT_SECRET", given));
    }
  }

  /**
   * How much is too much.
   *
   * @param requestsPerSecond what one session may ask in the long run
   * @param requestBurst what it may ask at once
   * @param newSessionsPerMinute how many sessions one address may begin
   * @param bodyBytes the largest request body, and the largest frame
   */
  public record Limits(
      int requestsPerSecond, int requestBurst, int newSessionsPerMinute, int bodyBytes) {}

  /**
   * A configuration that is safe to serve with.
   *
   * @throws IllegalArgumentException if a secret is weak, or serves both kinds of token
   */
  public WebConfig {
    seatTokenSecrets = List.copyOf(seatTokenSecrets);
    allowedOrigins = Set.copyOf(allowedOrigins);
    if (seatTokenSecrets.isEmpty() || seatTokenSecrets.size() > 2) {
      throw new IllegalArgumentException("one or two seat-token secrets");
    }
    seatTokenSecrets.forEach(secret -> Secret.checked("JWT_SECRET", secret));
    if (bearer.flatMap(BearerConfig::secret).filter(seatTokenSecrets::contains).isPresent()) {
      throw new IllegalArgumentException("AUTH_JWT_SECRET must not be JWT_SECRET");
    }
    adminToken.ifPresent(token -> Secret.checked("ADMIN_TOKEN", token));
    if (adminToken.filter(seatTokenSecrets::contains).isPresent()) {
      throw new IllegalArgumentException("ADMIN_TOKEN must not be JWT_SECRET");
    }
  }

  /** The usual configuration with this seat-token secret. */
  public static WebConfig of(String seatTokenSecret) {
    return new WebConfig(
        List.of(seatTokenSecret),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        false,
        USUAL_HEARTBEAT.multipliedBy(2),
        true,
        DEFAULT_LIMITS,
        Optional.empty());
  }

  /** How often a client is to beat: every 30 s, and at least twice per timeout. */
  public Duration heartbeatInterval() {
    Duration half = heartbeatTimeout.dividedBy(2);
    return half.compareTo(USUAL_HEARTBEAT) < 0 ? half : USUAL_HEARTBEAT;
  }

  /** The same with Bearer tokens accepted. */
  public WebConfig withBearer(BearerConfig accepted) {
    return new WebConfig(
        seatTokenSecrets,
        Optional.of(accepted),
        publicUrl,
        allowedOrigins,
        trustProxy,
        heartbeatTimeout,
        strictInput,
        limits,
        adminToken);
  }

  /** The same for pages of other origins. */
  public WebConfig withAllowedOrigins(Set<String> origins) {
    return new WebConfig(
        seatTokenSecrets,
        bearer,
        publicUrl,
        origins,
        trustProxy,
        heartbeatTimeout,
        strictInput,
        limits,
        adminToken);
  }

  /** The same with other limits. */
  public WebConfig withLimits(Limits others) {
    return new WebConfig(
        seatTokenSecrets,
        bearer,
        publicUrl,
        allowedOrigins,
        trustProxy,
        heartbeatTimeout,
        strictInput,
        others,
        adminToken);
  }

  /** The same behind a proxy whose forwarding headers can be believed. */
  public WebConfig withTrustedProxy() {
    return new WebConfig(
        seatTokenSecrets,
        bearer,
        publicUrl,
        allowedOrigins,
        true,
        heartbeatTimeout,
        strictInput,
        limits,
        adminToken);
  }

  /** The same for whoever shows this token as an admin. */
  public WebConfig withAdminToken(String token) {
    return new WebConfig(
        seatTokenSecrets,
        bearer,
        publicUrl,
        allowedOrigins,
        trustProxy,
        heartbeatTimeout,
        strictInput,
        limits,
        Optional.of(token));
  }
}
