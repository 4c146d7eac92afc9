package dev.holdfast.app;

import dev.holdfast.app.Config.Features;
import dev.holdfast.app.Config.StorageMode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be set about a server: by an environment variable, or by the flag that overrides it. */
final class ServeOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:PORT:-3000}",
      converter = Port.class,
      description = "where to listen; 0 for any free port (default: 3000)")
  private int port;

  @Option(
      names = "--storage",
      paramLabel = "HOLDFAST_STORAGE",
      defaultValue = "${env:HOLDFAST_STORAGE}",
      converter = StorageName.class,
      description = {
        "database (default); dual-write: memory first, the database a moment later;",
        "memory: all is gone when the server stops"
      })
  private @Nullable StorageMode storage;

  @Option(
      names = "--use-db-repository",
      paramLabel = "USE_DB_REPOSITORY",
      defaultValue = "${env:USE_DB_REPOSITORY}",
      converter = Switch.class,
      arity = "1",
      description = "false goes back to memory, whatever the storage says")
  private @Nullable Boolean useDbRepository;

  @Option(
      names = "--use-input-validation",
      paramLabel = "USE_INPUT_VALIDATION",
      defaultValue = "${env:USE_INPUT_VALIDATION:-true}",
      converter = Switch.class,
      arity = "1",
      description = "false passes over fields nobody knows (default: true)")
  private boolean useInputValidation;

  @Option(
      names = "--use-auth-middleware",
      paramLabel = "USE_AUTH_MIDDLEWARE",
      defaultValue = "${env:USE_AUTH_MIDDLEWARE:-true}",
      converter = Switch.class,
      arity = "1",
      description = "false takes no Bearer tokens and limits nobody's requests (default: true)")
  private boolean useAuthMiddleware;

  @Option(
      names = "--use-event-persistence",
      paramLabel = "USE_EVENT_PERSISTENCE",
      defaultValue = "${env:USE_EVENT_PERSISTENCE:-true}",
      converter = Switch.class,
      arity = "1",
      description = "false goes with memory only: people catch up by events (default: true)")
  private boolean useEventPersistence;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--redis-url",
      paramLabel = "REDIS_URL",
      defaultValue = "${env:REDIS_URL}",
      description = {
        "a Redis between several servers with one DATABASE_URL:",
        "redis://user:password@host:6379/0, rediss:// over TLS, redis-sentinel://host,host#master",
        "or redis://host,host for a cluster (default: none)"
      })
  private @Nullable String redisUrl;

  @Option(
      names = "--jwt-secret",
      paramLabel = "JWT_SECRET",
      defaultValue = "${env:JWT_SECRET}",
      description = "signs seat tokens, at least 32 bytes; generated and kept if absent")
  private @Nullable String jwtSecret;

  @Option(
      names = "--jwt-secret-previous",
      paramLabel = "JWT_SECRET_PREVIOUS",
      defaultValue = "${env:JWT_SECRET_PREVIOUS}",
      description = "the secret that was replaced; its tokens are good until they end")
  private @Nullable String jwtSecretPrevious;

  @Option(
      names = "--auth-jwt-secret",
      paramLabel = "AUTH_JWT_SECRET",
      defaultValue = "${env:AUTH_JWT_SECRET}",
      description = "takes Bearer tokens signed with this secret (HS256)")
  private @Nullable String authSecret;

  @Option(
      names = "--auth-jwks-url",
      paramLabel = "AUTH_JWKS_URL",
      defaultValue = "${env:AUTH_JWKS_URL}",
      converter = WebAddress.class,
      description = "takes Bearer tokens signed with these keys")
  private @Nullable URI authJwks;

  @Option(
      names = "--auth-issuer",
      paramLabel = "AUTH_ISSUER",
      defaultValue = "${env:AUTH_ISSUER}",
      description = "the issuer Bearer tokens must name")
  private @Nullable String authIssuer;

  @Option(
      names = "--auth-audience",
      paramLabel = "AUTH_AUDIENCE",
      defaultValue = "${env:AUTH_AUDIENCE}",
      description = "the audience Bearer tokens must name")
  private @Nullable String authAudience;

  @Option(
      names = "--public-url",
      paramLabel = "PUBLIC_URL",
      defaultValue = "${env:PUBLIC_URL}",
      converter = WebAddress.class,
      description = "how browsers reach the server (default: as they ask)")
  private @Nullable URI publicUrl;

  @Option(
      names = "--allowed-origins",
      paramLabel = "ALLOWED_ORIGINS",
      defaultValue = "${env:ALLOWED_ORIGINS}",
      split = ",",
      converter = WebAddress.class,
      description = "other origins that may use the API, separated by commas")
  private List<URI> allowedOrigins = List.of();

  @Option(
      names = "--trust-proxy",
      paramLabel = "TRUST_PROXY",
      defaultValue = "${env:TRUST_PROXY:-false}",
      arity = "1",
      description = "true behind a proxy that sets X-Forwarded-* headers (default: false)")
  private boolean trustProxy;

  @Option(
      names = "--heartbeat-timeout",
      paramLabel = "WEBSOCKET_HEARTBEAT_TIMEOUT",
      defaultValue = "${env:WEBSOCKET_HEARTBEAT_TIMEOUT:-60000}",
      converter = HeartbeatTimeout.class,
      description = "milliseconds a socket may be silent (default: 60000)")
  private int heartbeatTimeoutMs;

  @Option(
      names = "--requests-per-second",
      paramLabel = "HTTP_REQUESTS_PER_SECOND",
      defaultValue = "${env:HTTP_REQUESTS_PER_SECOND:-20}",
      converter = Limit.class,
      description = "how many requests a session may make (default: 20)")
  private int requestsPerSecond;

  @Option(
      names = "--request-burst",
      paramLabel = "HTTP_REQUEST_BURST",
      defaultValue = "${env:HTTP_REQUEST_BURST:-60}",
      converter = Limit.class,
      description = "how many of them at once (default: 60)")
  private int requestBurst;

  @Option(
      names = "--new-sessions-per-minute",
      paramLabel = "HTTP_NEW_SESSIONS_PER_MINUTE",
      defaultValue = "${env:HTTP_NEW_SESSIONS_PER_MINUTE:-30}",
      converter = Limit.class,
      description = "how many sessions an address may begin (default: 30)")
  private int newSessionsPerMinute;

  @Mixin private OfficeOptions office = new OfficeOptions();

  Config config() {
    return new Config(
        port,
        storage(),
        database.data(),
        database.url(),
        blankAsNull(redisUrl),
        blankAsNull(jwtSecret),
        blankAsNull(jwtSecretPrevious),
        blankAsNull(authSecret),
        authJwks,
        blankAsNull(authIssuer),
        blankAsNull(authAudience),
        publicUrl,
        List.copyOf(allowedOrigins),
        trustProxy,
        new Features(useInputValidation, useAuthMiddleware),
        Duration.ofMillis(heartbeatTimeoutMs),
        requestsPerSecond,
        requestBurst,
        newSessionsPerMinute,
        office.office());
  }

  /** The older flag leads back to memory; it does not lead to a database against the newer one. */
  private StorageMode storage() {
    StorageMode mode = chosenStorage();
    if (!useEventPersistence && mode != StorageMode.MEMORY) {
      throw new IllegalArgumentException(
          "USE_EVENT_PERSISTENCE=false goes with memory only: people catch up by stored events");
    }
    return mode;
  }

  private StorageMode chosenStorage() {
    StorageMode chosen = storage == null ? StorageMode.DATABASE : storage;
    if (useDbRepository == null) {
      return chosen;
    }
    if (useDbRepository && chosen == StorageMode.MEMORY) {
      throw new IllegalArgumentException(
          "USE_DB_REPOSITORY=true and HOLDFAST_STORAGE=memory contradict each other");
    }
    return useDbRepository ? chosen : StorageMode.MEMORY;
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A port, or 0 for any. */
  static final class Port extends WholeNumber {
    Port() {
      super(0, 65_535);
    }
  }

  /** Milliseconds from a second to an hour. */
  static final class HeartbeatTimeout extends WholeNumber {
    HeartbeatTimeout() {
      super(1_000, 3_600_000);
    }
  }

  /** A positive number. */
  static final class Limit extends WholeNumber {
    Limit() {
      super(1, 1_000_000);
    }
  }

  /** The name of a storage mode. */
  static final class StorageName implements ITypeConverter<StorageMode> {
    @Override
    public StorageMode convert(String text) {
      return Stream.of(StorageMode.values())
          .filter(mode -> mode.word().equals(text.trim().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be database, dual-write or memory, not '" + text + "'"));
    }
  }

  /** Yes or no, and nothing that might be meant for either. */
  static final class Switch implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String text) {
      return switch (text.trim().toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new TypeConversionException("must be true or false, not '" + text + "'");
      };
    }
  }

  /** An address of the web. */
  static final class WebAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      URI uri = URI.create(text.trim());
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw new TypeConversionException("must be an http or https address, not '" + text + "'");
      }
      return uri;
    }
  }
}
