package dev.holdfast.session.javalin;

import dev.holdfast.session.member.TokenHash;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The web server: HTTP, WebSocket and the page. Starts once and stops once. */
public final class WebServer {

  /** How long a stop waits for calls that are under way. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(8);

  /** How long a stop waits for connections on which nothing is under way. */
  private static final long IDLE_AT_STOP_MS = 50;

  private final Web web;
  private final SocketHub sockets;
  private final Departure departure = new Departure();
  private final Javalin javalin;

  /** A server that does not listen yet, and is the only one. */
  public WebServer(WebConfig config, Backend backend) {
    this(config, backend, Neighbours.NONE);
  }

  /**
   * A server that does not listen yet.
   *
   * @param neighbours what other servers of the same rooms know
   */
  public WebServer(WebConfig config, Backend backend, Neighbours neighbours) {
    this.web = Web.of(config, backend, neighbours);
    this.sockets = new SocketHub(web);
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Listens.
   *
   * @param host the address to bind, {@code 0.0.0.0} for all
   * @param port the port, 0 for any that is free
   */
  public WebServer start(String host, int port) {
    javalin.start(host, port);
    Stream.of(javalin.jettyServer().server().getConnectors())
        .filter(AbstractConnector.class::isInstance)
        .map(AbstractConnector.class::cast)
        .forEach(connector -> connector.setShutdownIdleTimeout(IDLE_AT_STOP_MS));
    return this;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /**
   * Says that it is not ready any more, closes the sockets once what was asked on them is answered,
   * and then takes no more calls: each is answered {@code DRAINING}, for a client to try elsewhere.
   * Blocks a few seconds at most.
   */
  public void drain() {
    departure.announce();
    sockets.drain();
    departure.complete();
  }

  /** Looks for people who are not there now rather than when it is time to. Blocks. */
  void reapAbsent() {
    sockets.reapAbsent();
  }

  /**
   * Has those count as away who were at a server that has gone, and were not heard anywhere since.
   * Blocks.
   *
   * @param userIds who had a socket there for the room
   * @param silence how long the server has been gone at least
   */
  public void reapLost(UUID roomId, Set<UUID> userIds, Duration silence) {
    sockets.reapLost(roomId, userIds, silence);
  }

  /** Closes the sockets of a session that has ended elsewhere; again is no harm. */
  public void closeSession(TokenHash sessionId) {
    sockets.closeSession(sessionId);
  }

  /** Finishes the calls under way and stops listening. */
  public void stop() {
    drain();
    javalin.stop();
    sockets.close();
  }

  /** A call that is under way is answered before the server goes. */
  private void stopGracefully(Server jetty) {
    jetty.setHandler(new GracefulHandler());
    jetty.setErrorHandler(new LastAnswer(web.json()));
    jetty.setStopTimeout(LONGEST_CALL.toMillis());
  }

  private void configure(JavalinConfig javalinConfig) {
    javalinConfig.startup.showJavalinBanner = false;
    javalinConfig.startup.showOldJavalinVersionWarning = false;
    javalinConfig.http.prefer405over404 = true;
    javalinConfig.jetty.modifyServer(this::stopGracefully);
    if (web.config().trustProxy()) {
      javalinConfig.jetty.modifyHttpConfiguration(
          http -> http.addCustomizer(new ForwardedRequestCustomizer()));
    }
    javalinConfig.requestLogger.http(web.backend().metrics().requests());
    SocketSetup.addTo(javalinConfig.jetty, web.config().limits().bodyBytes());
    new Routes(web, sockets, departure).addTo(javalinConfig.routes);
    Page.addTo(javalinConfig);
  }
}
