package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.member.TokenHash;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Finds out who asks: a Bearer token speaks first, then the session cookie. Also the place where
 * sessions begin and end, since that is what sets and clears the cookie.
 */
final class Identity {

  static final String COOKIE = "sid";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final Optional<BearerTokens> bearer;
  private final Origins origins;
  private final RateLimit requests;
  private final RateLimit newSessions;
  private final List<Consumer<TokenHash>> whenEnded = new CopyOnWriteArrayList<>();

  Identity(WebConfig config, Origins origins, Sessions sessions, InstantSource clock) {
    WebConfig.Limits limits = config.limits();
    this.origins = origins;
    this.sessions = sessions;
    this.bearer = config.bearer().map(accepted -> new BearerTokens(accepted, clock));
    this.requests =
        new RateLimit(
            limits.requestBurst(), limits.requestsPerSecond(), Duration.ofSeconds(1), clock);
    this.newSessions =
        new RateLimit(
            limits.newSessionsPerMinute(),
            limits.newSessionsPerMinute(),
            Duration.ofMinutes(1),
            clock);
  }

  /**
   * Who a request comes from, if it shows anything. A session that was renewed by that is told to
   * the browser.
   *
   * @throws ProblemException if it shows a Bearer token that is not good, or asks too often
   */
  Optional<Caller> find(Context request) {
    return bearerToken(request).map(this::byBearer).or(() -> byCookie(request));
  }

  /**
   * Begins a session for somebody new.
   *
   * @throws ProblemException if too many begin at their address
   */
  Caller begin(Context request, Optional<String> displayName) {
    countNewcomer(request);
    return begin(request, UUID.randomUUID(), displayName);
  }

  /**
   * Counts somebody who shows no session.
   *
   * @throws ProblemException if too many come from their address
   */
  void countNewcomer(Context request) {
    newSessions.check(request.ip());
  }

  /** Begins a session for a known user, in place of whatever the browser had. */
  Caller begin(Context request, UUID userId, Optional<String> displayName) {
    Sessions.Begun begun = sessions.begin(userId, displayName);
    setCookie(request, begun.id(), Session.LIFE);
    return Caller.byCookie(begun.id(), begun.session());
  }

  /** Gives the session a request shows another name; a Bearer token's is not ours to change. */
  Caller rename(Context request, Caller caller, String displayName) {
    String sid = request.cookie(COOKIE);
    if (caller.session().isEmpty() || sid == null) {
      return caller;
    }
    return sessions
        .rename(sid, displayName)
        .map(session -> Caller.byCookie(sid, session))
        .orElse(caller);
  }

  /** Ends the session a request shows, if any, and whatever goes on under it. */
  void end(Context request) {
    String sid = request.cookie(COOKIE);
    if (sid != null) {
      sessions.revoke(sid);
      setCookie(request, "", Duration.ZERO);
      whenEnded.forEach(listener -> listener.accept(TokenHash.of(sid)));
    }
  }

  /** Has a listener told of every session that is ended here, by the hash of its id. */
  void onEnd(Consumer<TokenHash> listener) {
    whenEnded.add(listener);
  }

  /** Whether a session is still good, however and wherever it may have ended. */
  boolean isLive(TokenHash session) {
    return sessions.isLive(session);
  }

  /** Whether a request shows a cookie, good or not: then a browser speaks, for whatever page. */
  static boolean hasCookie(Context request) {
    return request.cookie(COOKIE) != null;
  }

  private Optional<String> bearerToken(Context request) {
    return Optional.ofNullable(request.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private Caller byBearer(String token) {
    Caller caller =
        bearer
            .flatMap(tokens -> tokens.caller(token))
            .orElseThrow(
                () ->
                    Problem.of(ErrorCode.UNAUTHENTICATED, "the Bearer token is not good").thrown());
    requests.check(caller.userId().toString());
    return caller;
  }

  private Optional<Caller> byCookie(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE)).flatMap(sid -> bySession(request, sid));
  }

  /** Counted before it is looked up: who asks too often costs the store nothing. */
  private Optional<Caller> bySession(Context request, String sid) {
    requests.check(TokenHash.of(sid).hex());
    return sessions.resume(sid).map(resumed -> resume(request, sid, resumed));
  }

  private Caller resume(Context request, String sid, Sessions.Resumed resumed) {
    if (resumed.renewed()) {
      setCookie(request, sid, Session.LIFE);
    }
    return Caller.byCookie(sid, resumed.session());
  }

  private void setCookie(Context request, String sid, Duration life) {
    Cookie cookie = new Cookie(COOKIE, sid);
    cookie.setPath("/");
    cookie.setMaxAge((int) life.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(origins.isSecure(request));
    cookie.setSameSite(SameSite.LAX);
    request.cookie(cookie);
  }
}
