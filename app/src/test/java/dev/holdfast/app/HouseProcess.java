package dev.holdfast.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, so that a test can kill it. */
final class HouseProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "holdfast.jar");
  private static final Pattern READY = Pattern.compile("Holdfast is ready: (http://[^/]+)/poker");
  private static final String PLENTY = "1000000";

  private final Process process;
  private final URI address;

  private HouseProcess(Process process) {
    this.process = process;
    this.address = addressOf(process);
  }

  /** A server that deals every first hand from the deck of a recorded hand. */
  static HouseProcess dealing(RecordedHand hand, Path data) {
    List<String> command = java();
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Dealing.class.getName(), data.toString(), "" + hand.number()));
    return start(command);
  }

  /** The program as it is shipped, or its classes where it has not been packaged. */
  static HouseProcess program(Path data, int port) {
    List<String> command = java();
    command.addAll(
        Files.exists(JAR)
            ? List.of("-jar", JAR.toString())
            : List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--data", data.toString(), "--port", "" + port));
    command.addAll(List.of("--requests-per-second", PLENTY, "--request-burst", PLENTY));
    return start(command);
  }

  URI address() {
    return address;
  }

  /** Ends it without a chance to do anything about it. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** The child's side of {@link #dealing}. */
  static final class Dealing {

    private Dealing() {}

    public static void main(String[] args) throws IOException {
      RecordedHand hand = RecordedHand.all().get(Integer.parseInt(args[1]) - 1);
      Config config = House.config(0, Path.of(args[0]), null);
      Holdfast holdfast = Holdfast.start(config, (game, number) -> hand.deck());
      System.out.println("Holdfast is ready: " + holdfast.address() + "/poker");
      System.in.read();
    }
  }

  private static List<String> java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(List.of(java));
  }

  private static HouseProcess start(List<String> command) {
    try {
      return new HouseProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** Reads what the process says until it is ready; what it says later is read by a thread. */
  private static URI addressOf(Process process) {
    BufferedReader output = process.inputReader(UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = line(output); line != null; line = line(output)) {
      said.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        drain(output);
        return URI.create(ready.group(1));
      }
    }
    throw new AssertionError("the server did not start: " + said);
  }

  private static void drain(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(line -> {}), "output of a server");
    thread.setDaemon(true);
    thread.start();
  }

  private static String line(BufferedReader output) {
    try {
      return output.readLine();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
