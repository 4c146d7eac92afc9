package dev.holdfast.session.javalin;

import dev.holdfast.session.room.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every call that fails, whatever the reason, as RFC 9457 has it. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

  private final Json json;

  Problems(Json json) {
    this.json = json;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, call) -> answer(call, e.problem()));
    routes.exception(StoreUnavailable.class, (e, call) -> answer(call, of(e)));
    routes.exception(NotFoundResponse.class, (e, call) -> answer(call, noRoute(call)));
    routes.exception(MethodNotAllowedResponse.class, (e, call) -> answer(call, notHere(call)));
    routes.exception(HttpResponseException.class, (e, call) -> answer(call, refused(e)));
    routes.exception(Exception.class, (e, call) -> answer(call, bug(e, call)));
  }

  void answer(Context call, Problem problem) {
    problem.retryAfter().ifPresent(wait -> call.header("Retry-After", wholeSeconds(wait)));
    if (problem.code() == ErrorCode.UNAUTHENTICATED) {
      call.header("WWW-Authenticate", "Bearer");
    }
    call.status(problem.code().status())
        .contentType("application/problem+json")
        .result(json.write(problem.body()));
  }

  /** What a failure of the storage is answered with. */
  static Problem of(StoreUnavailable failure) {
    LOG.warn("The store is out of reach: {}", failure.getMessage());
    return Problem.retryAfter(ErrorCode.DATABASE_UNAVAILABLE, "try again", TRY_AGAIN);
  }

  private static Problem noRoute(Context call) {
    return Problem.of(ErrorCode.NOT_FOUND, "no such path: " + call.path());
  }

  private static Problem notHere(Context call) {
    String detail = call.method().name() + " is not possible here";
    return Problem.of(ErrorCode.METHOD_NOT_ALLOWED, detail);
  }

  /** What the server itself refuses before a route is reached. */
  private static Problem refused(HttpResponseException refusal) {
    return refusal.getStatus() == ErrorCode.TOO_LARGE.status()
        ? Problem.of(ErrorCode.TOO_LARGE, "the request is too large")
        : Problem.of(ErrorCode.VALIDATION, "the request cannot be understood");
  }

  private static Problem bug(Exception bug, Context call) {
    LOG.error("{} {} failed", call.method().name(), call.path(), bug);
    return Problem.of(ErrorCode.INTERNAL, "this is our fault, and noted");
  }

  private static String wholeSeconds(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
