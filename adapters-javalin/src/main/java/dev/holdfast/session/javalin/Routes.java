package dev.holdfast.session.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.function.Function;

/** Every route there is. */
final class Routes {

  private final Web web;
  private final SocketHub sockets;
  private final Departure departure;

  Routes(Web web, SocketHub sockets, Departure departure) {
    this.web = web;
    this.sockets = sockets;
    this.departure = departure;
  }

  void addTo(RoutesConfig routes) {
    new Problems(web.json()).addTo(routes);
    routes.before(new SecurityHeaders(web.origins())::addTo);
    routes.before("/api/*", new Cors(web.origins())::addTo);
    routes.before("/api/*", new Gate(web, departure)::admit);
    addSessions(routes);
    addRooms(routes);
    addMembers(routes);
    addSeats(routes);
    addHost(routes);
    addGames(routes);
    addAdmin(routes);
    addOperations(routes);
    addSockets(routes);
  }

  private void addSockets(RoutesConfig routes) {
    routes.wsBeforeUpgrade("/ws", sockets.gate()::admit);
    routes.ws("/ws", sockets::addTo);
  }

  private void addSessions(RoutesConfig routes) {
    SessionCalls sessions = new SessionCalls(web);
    routes.post("/api/session", answer(sessions::begin));
    routes.get("/api/session", answer(sessions::show));
    routes.delete("/api/session", answer(sessions::end));
  }

  private void addRooms(RoutesConfig routes) {
    RoomCalls rooms = new RoomCalls(web);
    PlaceCalls places = new PlaceCalls(web);
    routes.post("/api/rooms", answer(HttpStatus.CREATED, rooms::open));
    routes.get("/api/rooms/by-code/{code}", answer(rooms::byCode));
    routes.get("/api/rooms/{roomId}", answer(rooms::lobby));
    routes.get("/api/rooms/{roomId}/session", answer(places::place));
    routes.get("/api/rooms/{roomId}/hydrate", answer(places::hydrate));
  }

  private void addMembers(RoutesConfig routes) {
    MemberCalls members = new MemberCalls(web);
    routes.post("/api/rooms/{roomId}/join", answer(members::join));
    routes.post("/api/rooms/{roomId}/approve", answer(members::approve));
    routes.post("/api/rooms/{roomId}/reject", answer(members::reject));
    routes.post("/api/rooms/{roomId}/spectate", answer(members::spectate));
    routes.delete("/api/rooms/{roomId}/spectate", answer(members::stopSpectating));
    routes.get("/api/rooms/{roomId}/spectators", answer(members::spectators));
  }

  private void addSeats(RoutesConfig routes) {
    SeatCalls seats = new SeatCalls(web);
    routes.post("/api/rooms/{roomId}/seat", answer(seats::sit));
    routes.delete("/api/rooms/{roomId}/seat", answer(seats::leave));
    routes.post("/api/rooms/{roomId}/sit-out", answer(seats::sitOut));
    routes.post("/api/rooms/{roomId}/sit-in", answer(seats::sitIn));
    routes.post("/api/rooms/{roomId}/rebuy", answer(seats::rebuy));
  }

  private void addHost(RoutesConfig routes) {
    HostCalls host = new HostCalls(web);
    routes.post("/api/rooms/{roomId}/start", answer(host::start));
    routes.post("/api/rooms/{roomId}/pause", answer(host::pause));
    routes.post("/api/rooms/{roomId}/resume", answer(host::resume));
    routes.post("/api/rooms/{roomId}/end", answer(host::end));
    routes.post("/api/rooms/{roomId}/kick", answer(host::kick));
    routes.post("/api/rooms/{roomId}/host", answer(host::handOver));
    routes.post("/api/rooms/{roomId}/chips", answer(host::adjustChips));
    routes.patch("/api/rooms/{roomId}/settings", answer(host::changeSettings));
  }

  private void addGames(RoutesConfig routes) {
    GameCalls games = new GameCalls(web);
    HandCalls hands = new HandCalls(web);
    routes.post("/api/games/{gameId}/actions", answer(games::act));
    routes.get("/api/games/{gameId}/events", answer(games::events));
    routes.get("/api/games/{gameId}/hands", answer(hands::list));
    routes.get("/api/games/{gameId}/hands/{n}.phh", notation(hands::notation));
    routes.get("/api/games/{gameId}/hands/{n}", answer(hands::show));
  }

  private void addAdmin(RoutesConfig routes) {
    AdminCalls admin = new AdminCalls(web, sockets::closeUser);
    routes.get("/api/admin/connections", toAdmin(admin::connections));
    routes.get("/api/admin/completion", toAdmin(admin::completion));
    routes.get("/api/admin/rooms", toAdmin(admin::rooms));
    routes.get("/api/admin/reconnects", toAdmin(admin::reconnects));
    routes.get("/api/admin/nights", toAdmin(admin::nights));
    routes.delete("/api/admin/users/{userId}", toAdmin(admin::forget));
  }

  private void addOperations(RoutesConfig routes) {
    HealthCalls health = new HealthCalls(web.backend().readiness(), departure);
    routes.get("/healthz", answer(health::health));
    routes.get("/readyz", answer(health::ready));
    routes.get("/metrics", web.backend().metrics()::show);
    routes.get("/openapi.json", OpenApi::show);
    routes.get("/", request -> request.redirect("/poker"));
  }

  /** 200 with what a handler says. */
  private Handler answer(Function<Call, Object> handler) {
    return answer(HttpStatus.OK, handler);
  }

  private Handler answer(HttpStatus status, Function<Call, Object> handler) {
    return request -> {
      String json = web.json().write(handler.apply(new Call(request, web)));
      say(request.status(status), "application/json", json);
    };
  }

  /** The same for nobody but whoever runs the house. */
  private Handler toAdmin(Function<Call, Object> handler) {
    AdminGate gate = new AdminGate(web.config().adminToken());
    Handler answer = answer(handler);
    return request -> {
      gate.admit(request);
      answer.handle(request);
    };
  }

  /** 200 with a hand history. */
  private Handler notation(Function<Call, String> handler) {
    return request ->
        say(request, "application/toml; charset=utf-8", handler.apply(new Call(request, web)));
  }

  private static void say(Context answer, String type, String text) {
    answer.header("Cache-Control", "no-store").contentType(type).result(text);
  }
}
