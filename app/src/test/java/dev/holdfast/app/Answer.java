package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** What the server answered to a call. */
public record Answer(String call, HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  public JsonNode json() {
    return Wire.read(text());
  }

  /** The status and the code of a problem: {@code 409 SEAT_TAKEN}. */
  public String problem() {
    return status() + " " + json().path("code").asText();
  }

  /** The answer's body; anything but success fails the test. */
  public JsonNode ok() {
    assertThat(status()).as(described()).isBetween(200, 299);
    return json();
  }

  public Supplier<String> described() {
    return () -> call + " -> " + status() + " " + text();
  }
}
