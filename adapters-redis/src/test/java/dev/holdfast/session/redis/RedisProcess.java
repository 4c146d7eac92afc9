package dev.holdfast.session.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on a port of its own, to be killed, paused and started again. It keeps nothing. */
public final class RedisProcess implements AutoCloseable {

  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final int port;
  private final List<String> settings;
  private Process process;

  private RedisProcess(int port, List<String> settings) {
    this.port = port;
    this.settings = settings;
    restart();
  }

  /** Starts one. */
  public static RedisProcess running(String... settings) {
    return new RedisProcess(freePort(), List.of(settings));
  }

  /** A server that ends with the tests. */
  static RedisProcess shared() {
    return Shared.SERVER;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Starts it again, with nothing in it. */
  public void restart() {
    List<String> command = new ArrayList<>(List.of(Program.FILE.getPath()));
    command.addAll(List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", ""));
    command.addAll(settings);
    try {
      process =
          new ProcessBuilder(command)
              .directory(Program.FILE.getParentFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
    awaitPort();
  }

  /** Ends it without a chance to do anything about it. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Has it answer nothing while its connections stay open. */
  public void pause() {
    signal("STOP");
  }

  /** Ends a pause. */
  public void resume() {
    signal("CONT");
  }

  /** Cuts the connections on which somebody listens, and no other. */
  public void cutListeners() {
    say("CLIENT KILL TYPE pubsub");
  }

  /** Makes it forget everything. */
  public void flush() {
    say("FLUSHALL");
  }

  @Override
  public void close() {
    kill();
  }

  private void say(String command) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
      socket.getInputStream().read();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().onExit().join();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitPort() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!answers() && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** Unpacked once. */
  private static final class Program {
    private static final File FILE = unpack();

    private static File unpack() {
      try {
        return ExecutableProvider.newJarResourceProvider().get();
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
  }

  private static final class Shared {
    private static final RedisProcess SERVER = running();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
