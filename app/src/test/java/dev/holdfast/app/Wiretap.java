package dev.holdfast.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything a Redis is told, from all connections: what it is to hold and what it is to carry. */
final class Wiretap implements AutoCloseable {

  private final Socket socket;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  /** Listens from now on. */
  Wiretap(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.getOutputStream().write("MONITOR\r\n".getBytes(UTF_8));
      BufferedReader words =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      words.readLine();
      Thread thread = new Thread(() -> listen(words), "wiretap");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException deaf) {
      throw new UncheckedIOException(deaf);
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private void listen(BufferedReader words) {
    try {
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add("(the end)");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
