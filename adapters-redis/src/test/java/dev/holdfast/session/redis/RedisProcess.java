package dev.holdfast.session.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on a port of its own, to be killed, paused and started again. It keeps nothing. */
public final class RedisProcess implements AutoCloseable {

  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private static final int ANSWER = 1_024;
  private static final int SLOTS = 16_384;
  private static final int SLOTS_AT_ONCE = 2_048;

  private final int port;
  private final List<String> arguments;
  private Process process;

  private RedisProcess(int port, List<String> usual, List<String> settings) {
    this.port = port;
    this.arguments = Stream.concat(usual.stream(), settings.stream()).toList();
    restart();
  }

  /** Starts one. */
  public static RedisProcess running(String... settings) {
    int port = freePort();
    List<String> usual = List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", "");
    return new RedisProcess(port, usual, List.of(settings));
  }

  /** One that speaks TLS only. */
  static RedisProcess encrypted(String... settings) {
    int port = freePort();
    List<String> usual =
        List.of("--port", "0", "--tls-port", "" + port, "--bind", "127.0.0.1", "--save", "");
    return new RedisProcess(port, usual, List.of(settings));
  }

  /** A cluster of one. */
  static RedisProcess cluster(Path directory) {
    String nodes = directory.resolve("nodes.conf").toString();
    RedisProcess node =
        running(
            "--cluster-enabled",
            "yes",
            "--cluster-config-file",
            nodes,
            "--cluster-announce-ip",
            "127.0.0.1");
    for (int from = 0; from < SLOTS; from += SLOTS_AT_ONCE) {
      String unused =
          node.say(
              "CLUSTER ADDSLOTS"
                  + IntStream.range(from, from + SLOTS_AT_ONCE)
                      .mapToObj(slot -> " " + slot)
                      .collect(Collectors.joining()));
    }
    Patience.until(
        "the cluster works", () -> node.say("CLUSTER INFO").contains("cluster_state:ok"));
    return node;
  }

  /** A sentinel that watches a server it calls "mymaster". */
  static RedisProcess sentinelOf(RedisProcess master, Path directory) throws IOException {
    Path settings = directory.resolve("sentinel.conf");
    int port = freePort();
    Files.writeString(
        settings,
        "port %d%nbind 127.0.0.1%nsentinel monitor mymaster 127.0.0.1 %d 1%n"
            .formatted(port, master.port));
    return new RedisProcess(port, List.of(settings.toString(), "--sentinel"), List.of());
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
    command.addAll(arguments);
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
    String unused = say("CLIENT KILL TYPE pubsub");
  }

  /** Makes it forget everything. */
  public void flush() {
    String unused = say("FLUSHALL");
  }

  @Override
  public void close() {
    kill();
  }

  /** Says something, and what comes back at first. */
  private String say(String command) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
      byte[] answer = new byte[ANSWER];
      return new String(answer, 0, socket.getInputStream().read(answer), US_ASCII);
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

  static int freePort() {
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
