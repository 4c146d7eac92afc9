package dev.holdfast.session.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Every route there is. */
final class Routes {

  private final Web web;
  private final Gate gate;
  private final SecurityHeaders headers;
  private final SessionCalls sessions;

  Routes(Web web, BooleanSupplier draining) {
    this.web = web;
    this.gate = new Gate(web, draining);
    this.headers = new SecurityHeaders(web.origins());
    this.sessions = new SessionCalls(web);
  }

  void addTo(RoutesConfig routes) {
    new Problems(web.json()).addTo(routes);
    routes.before(headers::addTo);
    routes.before("/api/*", gate::admit);

    routes.post("/api/session", answer(sessions::begin));
    routes.get("/api/session", answer(sessions::show));
    routes.delete("/api/session", answer(sessions::end));
  }

  /** 200 with what a handler says. */
  private Handler answer(Function<Call, Object> handler) {
    return answer(HttpStatus.OK, handler);
  }

  private Handler answer(HttpStatus status, Function<Call, Object> handler) {
    return request -> {
      Object said = handler.apply(new Call(request, web));
      request
          .status(status)
          .header("Cache-Control", "no-store")
          .contentType("application/json")
          .result(web.json().write(said));
    };
  }
}
