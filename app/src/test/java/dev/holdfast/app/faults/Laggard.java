package dev.holdfast.app.faults;

import dev.holdfast.app.Guest;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Somebody who takes their time to part, so that a server that waits for it can be looked at. */
final class Laggard implements WebSocket.Listener {

  private static final int PATIENCE_SECONDS = 20;

  private final CompletableFuture<Integer> goodbye = new CompletableFuture<>();
  private final CompletableFuture<Void> parting = new CompletableFuture<>();

  private Laggard() {}

  /** Somebody with an open socket. */
  static Laggard at(URI server) {
    Laggard laggard = new Laggard();
    Guest.arrivesAt(server, "Laggard").open(laggard).join();
    return laggard;
  }

  /** The code the server wants to close the socket with. */
  int awaitGoodbye() {
    return goodbye.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Lets it close. */
  void part() {
    parting.complete(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    goodbye.complete(code);
    return parting;
  }
}
