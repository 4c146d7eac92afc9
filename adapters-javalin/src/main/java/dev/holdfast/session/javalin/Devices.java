package dev.holdfast.session.javalin;

import dev.holdfast.session.member.TokenHash;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Which device somebody uses, for those who keep count of connections; it proves nothing. */
final class Devices {

  private static final String HEADER = "X-Device-Id";

  private Devices() {}

  /**
   * The device a request names, if it names one.
   *
   * @throws ProblemException if what it names is no UUID
   */
  static Optional<UUID> named(Context request) {
    return Optional.ofNullable(request.header(HEADER))
        .map(
            id ->
                Uuids.parse(id)
                    .orElseThrow(() -> Problem.field(HEADER, "must be a UUID").thrown()));
  }

  /**
   * The device of somebody who names none: always the same for one session, and for whoever shows
   * no session, for one user; another each time for somebody unknown. Nobody can tell the session
   * from it.
   */
  static UUID unnamed(Optional<Caller> caller) {
    return caller
        .map(known -> known.session().map(TokenHash::hex).orElse(known.userId().toString()))
        .map(Devices::madeFrom)
        .orElseGet(UUID::randomUUID);
  }

  private static UUID madeFrom(String key) {
    String hash = TokenHash.of("device of " + key).hex();
    return UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.US_ASCII));
  }
}
