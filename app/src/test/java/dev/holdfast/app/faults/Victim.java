package dev.holdfast.app.faults;

import dev.holdfast.app.HouseProcess;
import dev.holdfast.session.postgres.DatabaseUrl;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The server that is hurt: a process on a data directory and a port that stay the same. */
final class Victim implements Target {

  /** Below what systems give to outgoing connections: nobody else takes it while it is free. */
  private static final int FIRST_PORT = 15_000;

  private static final int PORTS = 15_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Postmaster postmaster;
  private final int port;
  private @Nullable HouseProcess process;

  /** A server that does not run yet. */
  Victim(Path data, Random random) {
    this.data = data;
    this.postmaster = new Postmaster(data);
    this.port = freePort(random);
  }

  /**
   * Starts it; it is not ready then.
   *
   * @return the moment of {@link System#nanoTime}
   */
  long start() {
    long started = System.nanoTime();
    process = HouseProcess.starting(data, port);
    return started;
  }

  /** Where it listens; waits until it does. */
  URI address() {
    return process().address();
  }

  /** Ends it without a chance to do anything about it. */
  void kill() {
    process().kill();
  }

  /** Asks it to stop. */
  void terminate() {
    process().terminate();
  }

  void awaitEnd(Duration patience) {
    process().awaitEnd(patience);
  }

  /** Whether {@code /readyz} says what a server that is about to stop should say. */
  boolean saysItIsDraining() {
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve("/readyz")).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(question, BodyHandlers.ofString());
      return answer.statusCode() == 503 && answer.body().contains("DRAINING");
    } catch (IOException gone) {
      throw new AssertionError("/readyz was not answered by a server that drains", gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  Postmaster postmaster() {
    return postmaster;
  }

  @Override
  public void begin() {
    long unused = start();
  }

  @Override
  public List<URI> addresses() {
    return List.of(address());
  }

  @Override
  public DatabaseUrl database() {
    return postmaster.url();
  }

  @Override
  public void checkIsRunning() {
    if (!process().isRunning()) {
      throw new AssertionError("the server has ended by itself: " + process().said());
    }
  }

  @Override
  public List<String> said() {
    return process().said();
  }

  /** Stops it, and its database, which outlives a killed server. */
  @Override
  public void close() {
    if (process != null) {
      process.close();
      postmaster.stop();
    }
  }

  private HouseProcess process() {
    return Objects.requireNonNull(process, "not started");
  }

  private static int freePort(Random random) {
    for (int port = FIRST_PORT + random.nextInt(PORTS); true; port++) {
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
  }
}
