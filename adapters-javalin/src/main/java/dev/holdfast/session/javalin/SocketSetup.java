package dev.holdfast.session.javalin;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/** How the server below us handles sockets. */
final class SocketSetup {

  private static final String COMPRESSION = "permessage-deflate";

  private SocketSetup() {}

  /**
   * Sets Jetty up. Frames are not compressed: that would cost each socket some 300 kB, ten times
   * all the rest.
   *
   * @param longestFrame in bytes; a longer one closes the socket
   */
  static void addTo(JettyConfig jetty, int longestFrame) {
    jetty.modifyWebSocketServletFactory(
        sockets -> {
          sockets.setMaxTextMessageSize(longestFrame);
          sockets.setMaxBinaryMessageSize(longestFrame);
          sockets.setIdleTimeout(Duration.ZERO);
        });
    jetty.modifyServletContextHandler(context -> context.addEventListener(whenStarted(context)));
  }

  private static LifeCycle.Listener whenStarted(ServletContextHandler context) {
    return new LifeCycle.Listener() {
      @Override
      public void lifeCycleStarted(LifeCycle started) {
        WebSocketServerComponents.getWebSocketComponents(context)
            .getExtensionRegistry()
            .unregister(COMPRESSION);
      }
    };
  }
}
