package dev.holdfast.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;

/** Somebody with a session who needs no page: over HTTP. */
final class Person {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI server;
  private final String cookie;
  private final String userId;

  private Person(URI server, String cookie, String userId) {
    this.server = server;
    this.cookie = cookie;
    this.userId = userId;
  }

  /** Begins a session. */
  static Person arrivesAt(URI server) {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(server.resolve("/api/session")).GET());
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    String userId = read(answer).get("userId").asText();
    return new Person(server, cookie.substring(0, cookie.indexOf(';')), userId);
  }

  String userId() {
    return userId;
  }

  JsonNode get(String path) {
    return read(send(call(path).GET()));
  }

  /** What a call answers, as it is. */
  String text(String path) {
    return send(call(path).GET()).body();
  }

  JsonNode post(String path, Map<String, ?> body) {
    HttpRequest.Builder call = call(path).header("Content-Type", "application/json");
    return read(send(call.POST(BodyPublishers.ofString(json(body)))));
  }

  /** Connects to a room, and says nothing more. */
  WebSocket connect(String roomId) {
    URI socket = URI.create(server.toString().replaceFirst("http", "ws") + "/ws");
    WebSocket connected =
        HTTP.newWebSocketBuilder()
            .header("Origin", server.toString())
            .header("Cookie", cookie)
            .buildAsync(socket, new WebSocket.Listener() {})
            .join();
    Map<String, Object> hello = Map.of("event", "authenticate", "data", Map.of("roomId", roomId));
    connected.sendText(json(hello), true).join();
    return connected;
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Origin", server.toString())
        .header("Cookie", cookie);
  }

  private static String json(Map<String, ?> body) {
    return JSON.valueToTree(body).toString();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.uri() + " -> " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
