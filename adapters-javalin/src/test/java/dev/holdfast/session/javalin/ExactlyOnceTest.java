package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An action is done once, however often and on whatever ways it is sent. */
class ExactlyOnceTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private final UUID actionId = UUID.randomUUID();
  private Browser actor;
  private Browser other;

  @BeforeEach
  void deal() {
    room.dealHeadsUp();
    actor = room.actor();
    other = room.waiting();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void copiesOverHttpAtOnceAreOneAction(int copies) {
    List<Supplier<Answer>> ways =
        IntStream.range(0, copies).mapToObj(copy -> overHttp(call(",'turn':1"))).toList();
    assertDoneOnce(ways);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void copiesOverSocketsAtOnceAreOneAction(int copies) {
    List<Supplier<Answer>> ways =
        IntStream.range(0, copies).mapToObj(copy -> overASocket(call(",'turn':1"))).toList();
    assertDoneOnce(ways);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'turn':1"})
  void copiesOverBothAtOnceAreOneActionWithOrWithoutTheTurn(String turn) {
    assertDoneOnce(
        List.of(
            overHttp(call(turn)),
            overASocket(call(turn)),
            overHttp(call(turn)),
            overASocket(call(turn)),
            overHttp(call(turn))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'turn':1"})
  void copiesThatComeLateChangeNothingAndAreAnsweredAlike(String turn) {
    Answer first = overHttp(call(turn)).get();
    ok(other.post(room.game("/actions"), "{'action':'CHECK'}"));
    assertRepeated(first, turn);
    room.playHandOut();
    assertRepeated(first, turn);
    house.pass(Duration.ofSeconds(5));
    house.wakeRooms();
    assertThat(room.stored().table().running()).isPresent();
    assertRepeated(first, turn);
  }

  @Test
  void aCopyThatAsksForSomethingElseIsStillTheFirst() {
    Answer first = overHttp(call("")).get();
    ok(other.post(room.game("/actions"), "{'action':'CHECK'}"));
    room.playUntilTurnOf(actor);
    long reached = room.stored().position().seq();
    String allIn = "{'action':'ALL_IN','actionId':'" + actionId + "'}";
    assertThat(overHttp(allIn).get()).isEqualTo(first);
    assertThat(room.stored().position().seq()).isEqualTo(reached);
  }

  @Test
  void twoTabsThatDecideDifferentlyAtOnceDecideOnce() {
    List<Answer> answers =
        Crowd.atOnce(
            List.of(
                overASocket("{'action':'CALL','turn':1,'actionId':'" + UUID.randomUUID() + "'}"),
                overASocket("{'action':'FOLD','turn':1,'actionId':'" + UUID.randomUUID() + "'}")));
    assertThat(answers).filteredOn(answer -> answer.code().isEmpty()).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.code().equals("STALE_TURN")).hasSize(1);
  }

  @Test
  void theSameIdOfAnotherUserIsAnotherAction() {
    Answer mine = overHttp(call("")).get();
    String check = "{'action':'CHECK','actionId':'" + actionId + "'}";
    JsonNode theirs = ok(other.post(room.game("/actions"), check));
    assertThat(theirs.get("seq").asLong()).isGreaterThan(mine.seq());
    assertThat(overHttp(call("")).get()).isEqualTo(mine);
    assertThat(ok(other.post(room.game("/actions"), check))).isEqualTo(theirs);
  }

  @Test
  void aRefusalIsNotRemembered() {
    String check = "{'action':'CHECK','actionId':'" + actionId + "'}";
    assertThat(other.post(room.game("/actions"), check).problem()).isEqualTo("409 NOT_YOUR_TURN");
    ok(actor.post(room.game("/actions"), "{'action':'CALL'}"));
    ok(other.post(room.game("/actions"), check));
  }

  @Test
  void anIllegalChoiceMayBeMendedUnderTheSameId() {
    String tooLittle = "{'action':'RAISE','amount':3,'actionId':'" + actionId + "'}";
    assertThat(room.act(tooLittle).problem()).isEqualTo("422 ILLEGAL_ACTION");
    ok(room.act(tooLittle.replace(":3,", ":4,")));
  }

  @Test
  void anotherIdWithAnOldTurnIsStale() {
    assertThat(overHttp(call(",'turn':1")).get().code()).isEmpty();
    String late = "{'action':'CALL','turn':1,'actionId':'" + UUID.randomUUID() + "'}";
    assertThat(overHttp(late).get().code()).isEqualTo("STALE_TURN");
    assertThat(overASocket(late).get().code()).isEqualTo("STALE_TURN");
  }

  /** What an action was answered with, by HTTP or by a socket. */
  private record Answer(long seq, String actionId, String code) {
    static Answer of(JsonNode json) {
      return new Answer(
          json.path("seq").asLong(), json.path("actionId").asText(), json.path("code").asText());
    }
  }

  private void assertDoneOnce(List<Supplier<Answer>> ways) {
    long before = room.stored().position().seq();
    List<Answer> answers = Crowd.atOnce(ways);
    assertThat(answers).hasSize(ways.size()).containsOnly(answers.get(0));
    assertThat(answers.get(0).seq()).isEqualTo(before + 1);
    assertThat(room.stored().position().seq()).isEqualTo(before + 1);
  }

  private void assertRepeated(Answer first, String turn) {
    long reached = room.stored().position().seq();
    Stream.of(overHttp(call(turn)), overASocket(call(turn)))
        .forEach(late -> assertThat(late.get()).isEqualTo(first));
    assertThat(room.stored().position().seq()).isEqualTo(reached);
  }

  private String call(String turn) {
    return "{'action':'CALL','actionId':'" + actionId + "'" + turn + "}";
  }

  private Supplier<Answer> overHttp(String action) {
    return () -> Answer.of(actor.post(room.game("/actions"), action).json());
  }

  /** The socket is open before anything is said on it. */
  private Supplier<Answer> overASocket(String action) {
    SocketClient socket = room.tab(actor);
    return () -> Answer.of(socket.ask("action", action));
  }
}
