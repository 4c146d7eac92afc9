package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ProblemsTest {

  private final TestHouse house = TestHouse.open();
  private final Browser ada = house.visitor();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aProblemIsWrittenAsTheStandardWantsIt() {
    Browser.Answer answer = ada.post("/api/rooms", "{'displayName':7}");
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.text())
        .isEqualTo(
            "{\"type\":\"urn:holdfast:problem:validation\",\"title\":\"The request is not"
                + " valid\",\"status\":400,\"detail\":\"displayName must be a"
                + " text\",\"code\":\"VALIDATION\",\"errors\":[{\"field\":\"displayName\",\"message\":\"must"
                + " be a text\"}]}");
  }

  @Test
  void aPathThatIsNoneIsNotFound() {
    assertThat(ada.get("/api/nothing").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(ada.get("/nothing").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(ada.get("/api/rooms/").problem()).startsWith("40");
  }

  @Test
  void aMethodThatIsNoneIsNotAllowed() {
    assertThat(ada.send("PUT", "/api/session", "{}").problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
    assertThat(ada.get("/api/rooms").problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
  }

  @Test
  void aBodyOverSixteenKibibytesIsTooLarge() {
    String large = "{'displayName':'" + "x".repeat(16 * 1024) + "'}";
    assertThat(ada.post("/api/rooms", large).problem()).isEqualTo("413 TOO_LARGE");
  }

  @Test
  void soIsOneThatDoesNotTellItsLength() {
    byte[] large = new byte[17 * 1024];
    Browser.Answer answer =
        ada.send(
            ada.request("/api/rooms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))));
    assertThat(answer.problem()).isEqualTo("413 TOO_LARGE");
  }

  @Test
  void aBodyThatIsNotJsonIsNotSupported() {
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "x"}) {
      Browser.Answer answer =
          ada.send(
              ada.request("/api/rooms")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("{\"displayName\":\"Ada\"}")));
      assertThat(answer.problem()).as(type).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @Test
  void aCharsetDoesNotMakeItLessJson() {
    Browser.Answer answer =
        ada.send(
            ada.request("/api/rooms")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"displayName\":\"Ada\"}")));
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void aStoreOutOfReachIsToldWithATimeToTryAgain() {
    TestRoom room = TestRoom.open(house);
    house.storeIsDown.set(true);
    Browser.Answer answer = room.helen.post(room.path("/start"));
    assertThat(answer.problem()).isEqualTo("503 DATABASE_UNAVAILABLE");
    assertThat(answer.header("Retry-After")).contains("2");
    assertThat(answer.text()).doesNotContain("unplugged");
  }

  @Test
  void aBugIsNotedHereAndNotToldThere() {
    TestRoom room = TestRoom.open(house);
    house.storeIsBroken.set(true);
    Browser.Answer answer = quietly(() -> room.helen.get(room.path("")));
    assertThat(answer.problem()).isEqualTo("500 INTERNAL");
    assertThat(answer.text()).doesNotContain("secret", "Exception", "dev.holdfast", ".java");
  }

  @Test
  void whatTheServerRefusesBeforeUsHasNoStackTraceEither() {
    for (String path : new String[] {"/api/%zz", "/api/..%2f..%2fetc", "/%00", "/api/%2e%2e/x"}) {
      String answer = Raw.exchange(house.server.port(), "GET " + path + " HTTP/1.1\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 40").doesNotContain("Exception", "\tat ");
    }
    assertThat(Raw.exchange(house.server.port(), "NONSENSE\r\n")).startsWith("HTTP/1.1 400");
  }

  @Test
  void theProcessIsHealthyWhateverItsReadiness() {
    assertThat(ada.get("/healthz").text()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(ada.get("/readyz").text()).isEqualTo("{\"status\":\"ready\"}");
    house.obstacle.set(Optional.of("the database is starting"));
    assertThat(ada.get("/healthz").status()).isEqualTo(200);
    Browser.Answer notReady = ada.get("/readyz");
    assertThat(notReady.problem()).isEqualTo("503 DATABASE_UNAVAILABLE");
    assertThat(notReady.get("detail").asText()).isEqualTo("the database is starting");
  }

  @Test
  void aServerAboutToStopSendsPeopleElsewhere() {
    house.server.drain();
    Browser.Answer answer = ada.get("/api/session");
    assertThat(answer.problem()).isEqualTo("503 DRAINING");
    assertThat(answer.header("Retry-After")).contains("1");
    assertThat(ada.get("/readyz").problem()).isEqualTo("503 DRAINING");
    assertThat(ada.get("/healthz").status()).isEqualTo(200);
  }

  private static Browser.Answer quietly(java.util.function.Supplier<Browser.Answer> call) {
    Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
    Level usual = logger.getLevel();
    logger.setLevel(Level.OFF);
    try {
      return call.get();
    } finally {
      logger.setLevel(usual);
    }
  }
}
