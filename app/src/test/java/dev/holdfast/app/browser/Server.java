package dev.holdfast.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as it is shipped, on its embedded database. */
final class Server implements AutoCloseable {

  /** How long a socket may be silent: short, so that a test need not wait for long. */
  static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(10);

  private static final Path JAR = Path.of("target", "holdfast.jar");
  private static final Pattern READY = Pattern.compile("Holdfast is ready: (http://[^/]+)/poker");

  private final Path data;
  private Process process;
  private URI address;

  /**
   * Starts it on any free port.
   *
   * @param data where it keeps what must survive
   */
  Server(Path data) {
    this.data = data;
    this.process = start(0);
    this.address = awaitReady();
  }

  URI address() {
    return address;
  }

  int port() {
    return address.getPort();
  }

  /** Ends it without a chance to do anything about it. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it where it was. */
  void startAgain() {
    process = start(port());
    address = awaitReady();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private Process start(int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program());
    command.addAll(List.of("--data", data.toString(), "--port", "" + port));
    command.addAll(List.of("--heartbeat-timeout", "" + HEARTBEAT_TIMEOUT.toMillis()));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** The packaged program, or its classes where there is none. */
  private static List<String> program() {
    return Files.exists(JAR)
        ? List.of("-jar", JAR.toString())
        : List.of("-cp", System.getProperty("java.class.path"), "dev.holdfast.app.Main");
  }

  /** Reads what the program says until it is ready; what it says later is read by a thread. */
  private URI awaitReady() {
    BufferedReader output = process.inputReader(UTF_8);
    List<String> said = new ArrayList<>();
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          drain(output);
          return URI.create(ready.group(1));
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    throw new AssertionError("the server did not start: " + said);
  }

  private static void drain(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(line -> {}), "output of a server");
    thread.setDaemon(true);
    thread.start();
  }
}
