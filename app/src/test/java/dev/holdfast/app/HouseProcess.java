package dev.holdfast.app;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, so that a test can kill it. */
public final class HouseProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "holdfast.jar");
  private static final Pattern READY = Pattern.compile("Holdfast is ready: (http://[^/]+)/poker");
  private static final String PLENTY = "1000000";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final CompletableFuture<Void> silence = new CompletableFuture<>();

  private HouseProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::listen, "output of a server");
    reader.setDaemon(true);
    reader.start();
  }

  /** A server that deals every first hand from the deck of a recorded hand. */
  static HouseProcess dealing(RecordedHand hand, Path data) {
    List<String> command = java();
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Dealing.class.getName(), data.toString(), "" + hand.number()));
    return start(command).awaitReady();
  }

  /** One of several servers over a database, and perhaps a Redis, that deals what is filed. */
  static HouseProcess sharing(Path data, int port, String database, String redis) {
    List<String> command = java();
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Sharing.class.getName(), data.toString(), "" + port, database, redis));
    return start(command);
  }

  /** The program as it is shipped, or its classes where it has not been packaged; ready. */
  static HouseProcess program(Path data, int port) {
    return starting(data, port).awaitReady();
  }

  /**
   * The program, about to start.
   *
   * @param more further arguments
   */
  public static HouseProcess starting(Path data, int port, String... more) {
    List<String> command = java();
    command.addAll(
        Files.exists(JAR)
            ? List.of("-jar", JAR.toString())
            : List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--data", data.toString(), "--port", "" + port));
    command.addAll(List.of("--requests-per-second", PLENTY, "--request-burst", PLENTY));
    command.addAll(List.of("--new-sessions-per-minute", PLENTY));
    command.addAll(List.of(more));
    return start(command);
  }

  /** Where it listens; waits until it does. */
  public URI address() {
    return address.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Every line it has printed, errors included. */
  public List<String> said() {
    return List.copyOf(said);
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it without a chance to do anything about it. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to stop. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits until it has ended and all it said was read.
   *
   * @throws java.util.concurrent.CompletionException if it takes longer
   */
  public void awaitEnd(Duration patience) {
    CompletableFuture<Void> ended = CompletableFuture.allOf(process.onExit(), silence);
    ended.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    terminate();
    awaitEnd(Duration.ofSeconds(30));
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

  /** The child's side of {@link #sharing}. */
  static final class Sharing {

    private Sharing() {}

    public static void main(String[] args) throws InterruptedException {
      Path data = Path.of(args[0]);
      Config config = House.config(Integer.parseInt(args[1]), data, args[2], args[3]);
      Holdfast holdfast = Holdfast.start(config, new FiledDecks(data.resolve("decks")));
      Runtime.getRuntime().addShutdownHook(new Thread(holdfast::close, "stop"));
      System.out.println("Holdfast is ready: " + holdfast.address() + "/poker");
      new CountDownLatch(1).await();
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

  private HouseProcess awaitReady() {
    address();
    return this;
  }

  private void listen() {
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        hear(line);
      }
    } catch (IOException gone) {
      said.add("(" + gone.getMessage() + ")");
    }
    address.completeExceptionally(new AssertionError("the server did not start: " + said));
    silence.complete(null);
  }

  private void hear(String line) {
    said.add(line);
    Matcher ready = READY.matcher(line);
    if (ready.find()) {
      address.complete(URI.create(ready.group(1)));
    }
  }
}
