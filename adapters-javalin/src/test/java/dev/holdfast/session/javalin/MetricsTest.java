package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of a server after some play. */
class MetricsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-", Pattern.CASE_INSENSITIVE);
  private static final Pattern CARD = Pattern.compile("(hearts|diamonds|clubs|spades)_");

  private final TestHouse house = TestHouse.open();
  private final Browser prometheus = house.visitor();

  @AfterEach
  void closeHouse() {
    house.close();
  }

  @Test
  void itIsInThePrometheusTextFormatAndBeginsNoSession() {
    Browser.Answer answer = prometheus.get("/metrics");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.text()).contains("# TYPE holdfast_sockets_open gauge");
  }

  @Test
  void itMeasuresTheJvm() {
    assertThat(scrape()).contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ", "jvm_gc_");
  }

  @Test
  void callsAreTimedByRouteAndStatusAndPathsThatDoNotExistShareOne() {
    TestRoom room = TestRoom.open(house);
    room.helen.get(room.path(""));
    room.helen.get(room.path(""));
    room.helen.post(room.path("/start"));
    room.helen.post("/api/rooms/" + room.gameId + "/start");
    prometheus.get("/made/up");
    prometheus.get("/api/made/up");
    awaitLine(calls("GET", "/api/rooms/{roomId}", 200, 2));
    awaitLine(calls("POST", "/api/rooms", 201, 1));
    awaitLine(calls("POST", "/api/rooms/{roomId}/start", 409, 1));
    awaitLine(calls("POST", "/api/rooms/{roomId}/start", 404, 1));
    awaitLine(calls("none", "none", 404, 2));
    assertThat(scrape()).contains("holdfast_http_requests_seconds_bucket{").doesNotContain("made");
  }

  @Test
  void callsThatAreStoppedAtTheGateReachNoRoute() {
    TestRoom room = TestRoom.open(house);
    house.visitor().sending("Origin", "https://evil.example").post(room.path("/start"));
    awaitLine(calls("none", "none", 403, 1));
  }

  @Test
  void actionsAreCountedOnceTheyAreCommitted() {
    TestRoom room = TestRoom.open(house);
    room.dealHeadsUp();
    room.act("{'action':'CALL'}");
    room.act("{'action':'RAISE','amount':3}");
    room.act("{'action':'RAISE','amount':20}");
    room.act("{'action':'FOLD'}");
    awaitLine("holdfast_actions_total{action=\"CALL\",by=\"player\"} 1.0");
    awaitLine("holdfast_actions_total{action=\"RAISE\",by=\"player\"} 1.0");
    awaitLine("holdfast_actions_total{action=\"FOLD\",by=\"player\"} 1.0");
  }

  @Test
  void socketsAreCountedWhileOpenByCatchUpAndByCloseCode() {
    TestRoom room = TestRoom.open(house);
    SocketClient first = room.helen.socket();
    first.enter(room.roomId);
    SocketClient stranger = house.visitor().socket();
    awaitLine("holdfast_sockets_open 2.0");
    awaitLine("holdfast_catchups_total{outcome=\"snapshot\"} 1.0");
    awaitLine("holdfast_catchups_total{outcome=\"replay\"} 0.0");
    first.say("sync", "{'gameId':'%s','epoch':1,'lastSeq':0}".formatted(room.gameId));
    awaitLine("holdfast_catchups_total{outcome=\"replay\"} 1.0");
    stranger.sayNoise();
    first.close();
    awaitLine("holdfast_sockets_open 0.0");
    awaitLine("holdfast_sockets_closed_total{code=\"4001\"} 1.0");
    awaitLine("holdfast_sockets_closed_total{code=\"1000\"} 1.0");
  }

  @Test
  void whatOthersCountIsAskedForEachTimeHoweverLongAgoTheyWereIntroduced() {
    AtomicInteger lost = new AtomicInteger();
    house.metrics.database().pool(() -> new DatabaseMetrics.Pool(3, 7, 1, lost.get(), 0));
    house.metrics.database().connectionLog(() -> 5, lost::get);
    house.metrics.database().removed("events", () -> 9);
    System.gc();
    lost.set(4);
    awaitLine("holdfast_database_pool_active 3.0");
    awaitLine("holdfast_database_pool_idle 7.0");
    awaitLine("holdfast_database_pool_waiting 1.0");
    awaitLine("holdfast_database_pool_errors_total 4.0");
    awaitLine("holdfast_connection_log_waiting 5.0");
    awaitLine("holdfast_connection_log_dropped_total 4.0");
    awaitLine("holdfast_retention_removed_total{what=\"events\"} 9.0");
  }

  @Test
  void aCodeThatMeansNothingHereIsNoLabel() {
    SocketClient odd = house.visitor().socket();
    odd.close(4999);
    awaitLine("holdfast_sockets_closed_total{code=\"other\"} 1.0");
  }

  @Test
  void noLabelNamesAUserARoomATokenOrACard() {
    TestRoom room = TestRoom.open(house);
    Browser paul = room.dealHeadsUp();
    paul.socket().enter(room.roomId);
    room.act("{'action':'CALL'}");
    prometheus.get("/api/rooms/by-code/" + room.code);
    awaitLine(calls("GET", "/api/rooms/by-code/{code}", 200, 1));
    assertThat(scrape())
        .doesNotContainPattern(UUID)
        .doesNotContainPattern(CARD)
        .doesNotContain(room.code, "Helen", "Paul", room.opened.get("rejoinToken").asText());
  }

  private static String calls(String method, String route, int status, int count) {
    return "holdfast_http_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%d\"} %d"
        .formatted(method, route, status, count);
  }

  private String scrape() {
    return prometheus.get("/metrics").text();
  }

  /** A call is measured after it is answered, and a close after it is heard of. */
  private void awaitLine(String line) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String seen = scrape();
    while (seen.lines().noneMatch(line::equals) && System.nanoTime() < deadline) {
      seen = scrape();
    }
    assertThat(seen.lines()).contains(line);
  }
}
