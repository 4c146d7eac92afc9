package dev.holdfast.session.javalin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody's browser, as far as the server can tell: it keeps cookies and names its origin. */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(String server) {
    this.server = server;
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    headers.put("Origin", server);
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    JsonNode get(String field) {
      return json().path(field);
    }

    /** The status and the code of a problem: {@code 409 SEAT_TAKEN}. */
    String problem() {
      return status() + " " + get("code").asText();
    }

    /** The first field at fault. */
    String field() {
      return get("errors").path(0).path("field").asText();
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  Browser sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Browser withoutOrigin() {
    headers.remove("Origin");
    return this;
  }

  String server() {
    return server;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, String json) {
    return send("POST", path, json);
  }

  Answer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer send(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  Answer send(HttpRequest.Builder request) {
    headers.forEach(request::header);
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The secret of its session. */
  String sessionId() {
    return cookies.getCookieStore().getCookies().get(0).getValue();
  }

  /** A socket that is open, in the way of this browser, and says nothing yet. */
  SocketClient socket() {
    WebSocket.Builder opening = http.newWebSocketBuilder();
    headers.forEach(opening::header);
    return SocketClient.open(opening, URI.create(server.replaceFirst("http", "ws") + "/ws"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  /** Who the server thinks this is. */
  UUID userId() {
    return UUID.fromString(get("/api/session").get("userId").asText());
  }
}
