package dev.holdfast.session.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets whoever runs the house in, by a token that only they know. Where there is none the door
 * looks like a wall.
 */
final class AdminGate {

  /** What everything behind it begins with. */
  static final String PATH = "/api/admin/";

  private static final String BEARER = "Bearer ";

  private final Optional<String> token;

  AdminGate(Optional<String> token) {
    this.token = token;
  }

  /**
   * Lets a call in.
   *
   * @throws ProblemException otherwise
   */
  void admit(Context request) {
    String wanted =
        token.orElseThrow(
            () -> Problem.of(ErrorCode.NOT_FOUND, "no such path: " + request.path()).thrown());
    if (!isSame(wanted, shown(request))) {
      throw Problem.of(ErrorCode.UNAUTHENTICATED, "the admin token is not good").thrown();
    }
  }

  private static String shown(Context request) {
    return Optional.ofNullable(request.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .orElse("");
  }

  /** Takes as long for a token that is nearly right as for any other. */
  private static boolean isSame(String wanted, String shown) {
    return MessageDigest.isEqual(wanted.getBytes(UTF_8), shown.getBytes(UTF_8));
  }
}
