package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody with a browser: the server knows them by the cookie it gave them. */
public final class Guest {

  /** One for all guests, each of whom brings their own cookie. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final String name;
  private final String cookie;
  private final UUID userId;
  private final Allowance frames;

  private Guest(URI server, String name, String cookie, UUID userId, Allowance frames) {
    this.server = server;
    this.name = name;
    this.cookie = cookie;
    this.userId = userId;
    this.frames = frames;
  }

  /** Begins a session at a server. */
  public static Guest arrivesAt(URI server, String name) {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(server.resolve("/api/session"))
            .header("Content-Type", "application/json")
            .POST(body(Wire.object("displayName", name).toString()));
    Answer answer = send(call.timeout(PATIENCE).build());
    JsonNode session = answer.ok();
    String cookie = answer.response().headers().firstValue("Set-Cookie").orElseThrow();
    return new Guest(
        server,
        name,
        cookie.substring(0, cookie.indexOf(';')),
        UUID.fromString(session.get("userId").asText()),
        Allowance.ofFrames());
  }

  /** The same guest, with the same cookie, at another server of the same house. */
  public Guest at(URI another) {
    return new Guest(another, name, cookie, userId, frames);
  }

  /** Where they call. */
  public URI server() {
    return server;
  }

  /** What proves who they are. */
  public String cookie() {
    return cookie;
  }

  public String name() {
    return name;
  }

  public UUID userId() {
    return userId;
  }

  /** How many frames they may still send. */
  public Allowance frames() {
    return frames;
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** The same with a token in hand. */
  public Answer get(String path, Optional<String> rejoinToken) {
    HttpRequest.Builder call = request(path).GET();
    rejoinToken.ifPresent(token -> call.header("X-Rejoin-Token", token));
    return send(call.build());
  }

  public Answer post(String path, Object... members) {
    return send("POST", path, Wire.object(members).toString());
  }

  public Answer send(String method, String path, String json) {
    return send(method, path, "application/json", body(json));
  }

  public Answer send(String method, String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).method(method, body).build());
  }

  /** Opens a socket, about which the server does not know yet whose it is but by the cookie. */
  public CompletableFuture<WebSocket> open(WebSocket.Listener listener) {
    return HTTP.newWebSocketBuilder()
        .header("Cookie", cookie)
        .header("Origin", server.toString())
        .connectTimeout(PATIENCE)
        .buildAsync(URI.create("ws://" + server.getAuthority() + "/ws"), listener);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Cookie", cookie)
        .header("Origin", server.toString());
  }

  private static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  private static Answer send(HttpRequest request) {
    try {
      String call = request.method() + " " + request.uri().getPath();
      return new Answer(call, HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException gone) {
      throw new UncheckedIOException(request.toString(), gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
