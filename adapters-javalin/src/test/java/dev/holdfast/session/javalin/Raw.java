package dev.holdfast.session.javalin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What no browser would send. */
final class Raw {

  private static final int PATIENCE_MS = 5000;

  private Raw() {}

  /** Sends these lines and an end to them; gives everything that comes back. */
  static String exchange(int port, String lines) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      String request = lines + "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Asks for a socket with these lines as well; gives the head of what comes back. */
  static String upgrade(int port, String lines) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      String request =
          "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:"
              + port
              + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
              + lines
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return head(socket.getInputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String head(InputStream from) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) from.read());
    }
    return head.toString();
  }
}
