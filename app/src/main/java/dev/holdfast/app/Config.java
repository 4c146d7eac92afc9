package dev.holdfast.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about a server.
 *
 * @param port where to listen, 0 for any free port
 * @param storage where rooms live
 * @param data the directory for what must survive: the embedded database, the generated secret
 * @param databaseUrl the PostgreSQL to use; null for the embedded one
 * @param redisUrl the Redis to use besides; null for none
 * @param jwtSecret what seat tokens are signed with; null to generate one and keep it
 * @param jwtSecretPrevious what they were signed with before and may be still; null if nothing else
 * @param authSecret what foreign Bearer tokens are signed with; null if none are taken
 * @param authJwks where the keys of foreign Bearer tokens are; null if none are taken
 * @param authIssuer the issuer foreign tokens must name; null for any
 * @param authAudience the audience foreign tokens must name; null for any
 * @param publicUrl how browsers reach the server, for invitations; null to go by the request
 * @param allowedOrigins other origins that may use the API from a browser
 * @param trustProxy whether forwarding headers of a proxy are believed
 * @param features what a team on its way from an older server may still have switched off
 * @param heartbeatTimeout how long a socket may be silent
 * @param requestsPerSecond how many requests a session may make, and
 * @param requestBurst how many at once
 * @param newSessionsPerMinute how many sessions an address may begin
 * @param office what is kept beside the rooms, for how long, and who may ask
 */
record Config(
    int port,
    StorageMode storage,
    Path data,
    @Nullable String databaseUrl,
    @Nullable String redisUrl,
    @Nullable String jwtSecret,
    @Nullable String jwtSecretPrevious,
    @Nullable String authSecret,
    @Nullable URI authJwks,
    @Nullable String authIssuer,
    @Nullable String authAudience,
    @Nullable URI publicUrl,
    List<URI> allowedOrigins,
    boolean trustProxy,
    Features features,
    Duration heartbeatTimeout,
    int requestsPerSecond,
    int requestBurst,
    int newSessionsPerMinute,
    Office office) {

  /** Where rooms live. */
  enum StorageMode {
    /** In PostgreSQL: nothing acknowledged is ever lost. */
    DATABASE,
    /** In this process, and a moment later in PostgreSQL: a killed process loses that moment. */
    DUAL_WRITE,
    /** In this process: everything is gone when it ends. */
    MEMORY;

    /** What it is called where it is chosen. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What can be switched off by flags, one by one.
   *
   * @param inputValidation whether a field nobody knows makes a request wrong
   * @param authMiddleware whether Bearer tokens are taken and people are kept from asking too often
   */
  record Features(boolean inputValidation, boolean authMiddleware) {
    static final Features ALL = new Features(true, true);
  }

  /**
   * What is kept beside the rooms.
   *
   * @param logsSockets whether it is written down what becomes of sockets
   * @param roomTtl how long the events of a room that everybody has left are kept
   * @param cleanupInterval how often what is old is cleaned up
   * @param adminToken what whoever asks for figures must show; null if nobody may
   */
  record Office(
      boolean logsSockets,
      Duration roomTtl,
      Duration cleanupInterval,
      @Nullable String adminToken) {

    static final Office USUAL = new Office(true, Duration.ofHours(1), Duration.ofHours(1), null);
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "port " + port + ", storage " + storage + ", data in " + data;
  }
}
