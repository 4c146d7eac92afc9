package dev.holdfast.app.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What a server has told a browser, whether or not a page made anything of it.
 *
 * @param frames what came over sockets
 * @param answers what HTTP calls of the API answered
 */
record Heard(List<String> frames, List<String> answers) {

  /** What is the same for everybody is not asked for. */
  private static final String API = "/api/";

  private static final JsonMapper JSON = new JsonMapper();

  /** Everything since it was last asked. */
  static Heard by(ChromeDriver driver) {
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
    Set<String> calls = new HashSet<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      heard.take(read(entry.getMessage()).path("message"), calls, driver);
    }
    return heard;
  }

  /** All of it. */
  List<String> all() {
    List<String> all = new ArrayList<>(frames);
    all.addAll(answers);
    return all;
  }

  private void take(JsonNode message, Set<String> calls, ChromeDriver driver) {
    JsonNode params = message.path("params");
    String request = params.path("requestId").asText();
    switch (message.path("method").asText()) {
      case "Network.webSocketFrameReceived" ->
          frames.add(params.path("response").path("payloadData").asText());
      case "Network.responseReceived" -> {
        if (params.path("response").path("url").asText().contains(API)) {
          calls.add(request);
        }
      }
      case "Network.loadingFinished" -> {
        if (calls.remove(request)) {
          body(request, driver);
        }
      }
      default -> {}
    }
  }

  /** What was loaded into a page that is gone by now cannot be had any more. */
  private void body(String request, ChromeDriver driver) {
    try {
      Map<String, Object> of = Map.of("requestId", request);
      Object body = driver.executeCdpCommand("Network.getResponseBody", of).get("body");
      answers.add(String.valueOf(body));
    } catch (WebDriverException gone) {
      // There is nothing left to look at.
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }
}
