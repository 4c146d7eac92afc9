package dev.holdfast.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way from the browser to the server, which breaks as networks do. */
final class Network implements AutoCloseable {

  private enum Weather {
    FAIR,
    /** Nothing gets through, and whoever tries is told. */
    CUT,
    /** Nothing gets through, and nobody is told. */
    SILENT
  }

  private final int server;
  private final ServerSocket entrance;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(Network::daemon);
  private volatile Weather weather = Weather.FAIR;

  /** A way to a port of this machine. */
  Network(int server) {
    this.server = server;
    try {
      this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    threads.execute(this::letIn);
  }

  /** Where the browser is to go. */
  URI address() {
    return URI.create("http://localhost:" + entrance.getLocalPort());
  }

  /** Breaks every connection; nobody can connect. */
  void cut() {
    weather = Weather.CUT;
    connections.forEach(Connection::close);
  }

  /** Has every connection lose what is sent over it, for good; new ones fare no better. */
  void fallSilent() {
    weather = Weather.SILENT;
    connections.forEach(Connection::fallSilent);
  }

  /** Who connects from now on gets through. */
  void mend() {
    weather = Weather.FAIR;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    connections.forEach(Connection::close);
    threads.shutdownNow();
  }

  private void letIn() {
    try {
      while (true) {
        Socket browser = entrance.accept();
        threads.execute(() -> connect(browser));
      }
    } catch (IOException closed) {
      // Nobody comes any more.
    }
  }

  private void connect(Socket browser) {
    Connection connection = new Connection(browser, weather == Weather.SILENT);
    connections.add(connection);
    try {
      if (weather == Weather.CUT) {
        connection.close();
      } else {
        connection.open();
      }
    } catch (IOException noServer) {
      connection.close();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // It is what was wanted.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "network");
    thread.setDaemon(true);
    return thread;
  }

  /** One browser's socket and the server's. */
  private final class Connection {
    private final Socket browser;
    private final Socket home = new Socket();
    private volatile boolean silent;

    Connection(Socket browser, boolean silent) {
      this.browser = browser;
      this.silent = silent;
    }

    void open() throws IOException {
      home.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
      threads.execute(() -> carry(home, browser));
      carry(browser, home);
    }

    void fallSilent() {
      silent = true;
    }

    void close() {
      Network.close(browser);
      Network.close(home);
      connections.remove(this);
    }

    private void carry(Socket from, Socket to) {
      try (InputStream in = from.getInputStream()) {
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
          if (!silent) {
            out.write(bytes, 0, count);
          }
        }
      } catch (IOException broken) {
        // Told to the other side below, unless it is to hear of nothing.
      }
      if (!silent) {
        close();
      }
    }
  }
}
