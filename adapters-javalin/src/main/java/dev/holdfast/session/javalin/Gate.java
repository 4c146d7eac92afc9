package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.util.Set;

/** What every call passes before it is looked at: is it ours to answer, and who asks? */
final class Gate {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final String SESSION = "/api/session";
  private final Web web;
  private final Departure departure;

  Gate(Web web, Departure departure) {
    this.web = web;
    this.departure = departure;
  }

  /**
   * Lets a call in.
   *
   * @throws ProblemException otherwise
   */
  void admit(Context request) {
    if (departure.isComplete()) {
      throw Departure.tooLate().thrown();
    }
    if (isWrite(request)) {
      checkOrigin(request);
    }
    if (request.path().startsWith(AdminGate.PATH)) {
      return; // who asks there shows another kind of token, and needs no session
    }
    Devices.named(request);
    Call call = new Call(request, web);
    web.identity().find(request).ifPresent(call::isBy);
    if (!request.path().equals(SESSION)) {
      // Everybody gets a session; those calls alone see to it themselves.
      call.caller();
    }
  }

  /** A cookie comes along whatever page asks: then that page must be one of ours. */
  private void checkOrigin(Context request) {
    if (web.origins().isForeign(request)) {
      throw Problem.of(ErrorCode.FORBIDDEN, "this origin is not allowed").thrown();
    }
    if (web.origins().isMissing(request) && Identity.hasCookie(request)) {
      throw Problem.of(ErrorCode.FORBIDDEN, "a call with a cookie needs an Origin").thrown();
    }
  }

  private static boolean isWrite(Context request) {
    return !READS.contains(request.method().name());
  }
}
