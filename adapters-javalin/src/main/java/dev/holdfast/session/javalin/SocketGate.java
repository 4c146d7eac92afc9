package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Looks at a request for a socket before it becomes one. */
final class SocketGate {

  private static final String ARRIVAL = "arrival";

  private final Web web;
  private final BooleanSupplier isDraining;

  SocketGate(Web web, BooleanSupplier isDraining) {
    this.web = web;
    this.isDraining = isDraining;
  }

  /**
   * Lets a request in, and notes what it says of itself.
   *
   * @throws ProblemException otherwise
   */
  void admit(Context request) {
    if (isDraining.getAsBoolean()) {
      throw Departure.tooLate().thrown();
    }
    if (web.origins().isForeign(request)) {
      throw Problem.of(ErrorCode.FORBIDDEN, "this origin is not allowed").thrown();
    }
    if (web.origins().isMissing(request) && Identity.hasCookie(request)) {
      throw Problem.of(ErrorCode.FORBIDDEN, "a socket with a cookie needs an Origin").thrown();
    }
    request.attribute(ARRIVAL, Arrival.of(request, web.identity().find(request)));
  }

  /** What the request for a socket said of itself. */
  static Arrival arrivalOf(WsContext socket) {
    return Objects.requireNonNull(socket.<Arrival>attribute(ARRIVAL), "the gate was passed by");
  }
}
