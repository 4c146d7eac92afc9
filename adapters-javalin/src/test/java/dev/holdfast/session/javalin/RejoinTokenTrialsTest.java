package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rejoin tokens are worth to those who copied them, and to those whose answer got lost. */
class RejoinTokenTrialsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private Browser paul;
  private String token;

  @BeforeEach
  void paulSits() {
    paul = room.approved("Paul");
    token = room.sit(paul, 1).get("rejoinToken").asText();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aTokenWorksAgainForAMinuteIfItsAnswerGotLost() {
    room.tabWith("rejoinToken", token).cut();
    house.pass(Duration.ofSeconds(59));
    String next = successor(token);
    house.pass(Duration.ofMinutes(2));
    assertThat(successor(next)).hasSize(43);
  }

  @Test
  void tabsThatComeBackTogetherAllComeInAndNoneIsTakenForAThief() {
    List<String> nexts = Crowd.atOnce(Collections.nCopies(5, () -> successor(token)));
    assertThat(nexts).doesNotHaveDuplicates();
    house.pass(Duration.ofMinutes(2));
    nexts.forEach(next -> assertThat(userOf(next)).isEqualTo(paul.userId().toString()));
  }

  @Test
  void aCopyUsedAfterAMinuteEndsTheWholeFamily() {
    String next = successor(token);
    String newest = successor(next);
    house.pass(Duration.ofSeconds(60));
    assertTurnedAway(token);
    assertTurnedAway(newest);
    assertTurnedAway(next);
    assertThat(comeBack(room.roomId, newest).problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void theEndOfOneFamilyIsNobodyElsesEnd() {
    String ofAnotherDevice = ok(paul.get(room.path("/session"))).get("rejoinToken").asText();
    String helens = room.opened.get("rejoinToken").asText();
    successor(token);
    house.pass(Duration.ofSeconds(60));
    assertTurnedAway(token);
    assertThat(successor(ofAnotherDevice)).hasSize(43);
    assertThat(successor(helens)).hasSize(43);
  }

  @Test
  void whoCarriesAnothersTokenGetsOneOfTheirOwnAndUsesNothingUp() {
    Browser mallory = room.spectator("Mallory").sending("X-Rejoin-Token", token);
    String own = ok(mallory.get(room.path("/session"))).get("rejoinToken").asText();
    assertThat(userOf(own)).isEqualTo(mallory.userId().toString());
    house.pass(Duration.ofMinutes(2));
    assertThat(userOf(token)).isEqualTo(paul.userId().toString());
  }

  @Test
  void aTokenDoesNotOpenARoomToWhoWasRemovedFromIt() {
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    SocketClient socket = house.visitor().socket();
    socket.say("authenticate", room.hello("rejoinToken", token));
    assertThat(socket.closeCode()).isIn(4003, 4009);
    assertThat(socket.all("authenticated")).isEmpty();
  }

  @Test
  void aTokenThatIsNotGoodIsAnsweredAlikeWhetherThereIsSuchARoomOrNot() {
    UUID another = TestRoom.open(house).roomId;
    UUID nowhere = UUID.randomUUID();
    String seatToken = ok(paul.get(room.path("/session"))).get("seatToken").asText();
    for (String shown : List.of(rejoin(token), rejoin("guess"), seat(seatToken), seat("a.b.c"))) {
      assertThat(refusal(another, shown)).isEqualTo(refusal(nowhere, shown));
    }
    for (String shown : List.of(token, "guess")) {
      assertThat(comeBack(another, shown).problem()).isEqualTo("401 UNAUTHENTICATED");
      assertThat(comeBack(another, shown).text()).isEqualTo(comeBack(nowhere, shown).text());
    }
  }

  /** Comes in with a token; gives the one that takes its place. */
  private String successor(String shown) {
    return welcome(shown).get("rejoinToken").asText();
  }

  private String userOf(String shown) {
    return welcome(shown).get("userId").asText();
  }

  private JsonNode welcome(String shown) {
    SocketClient socket = room.tabWith("rejoinToken", shown);
    return socket.all("authenticated").get(0).get("data");
  }

  private void assertTurnedAway(String shown) {
    assertThat(refusal(room.roomId, rejoin(shown))).contains("UNAUTHENTICATED").endsWith("4003");
  }

  /** All that a socket is told before it is closed, and how it is closed. */
  private String refusal(UUID roomId, String shown) {
    SocketClient socket = house.visitor().socket();
    socket.say("authenticate", "{'roomId':'" + roomId + "'," + shown + "}");
    int code = socket.closeCode();
    return socket.all() + " " + code;
  }

  private Browser.Answer comeBack(UUID roomId, String shown) {
    return house
        .visitor()
        .post("/api/session", "{'roomId':'" + roomId + "'," + rejoin(shown) + "}");
  }

  private static String rejoin(String shown) {
    return "'rejoinToken':'" + shown + "'";
  }

  private static String seat(String shown) {
    return "'seatToken':'" + shown + "'";
  }
}
