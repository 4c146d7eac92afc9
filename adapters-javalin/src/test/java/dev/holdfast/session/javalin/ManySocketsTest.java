package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who counts as there, with many sockets, dead ones, late closes and none at all. */
class ManySocketsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private Browser paul;
  private SocketClient helen;
  private SocketClient tab;

  @BeforeEach
  void deal() {
    paul = room.dealHeadsUp();
    helen = room.tab(room.helen);
    tab = room.tab(paul);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nobodyIsAwayWhileOneTabOfManyStaysOpen() {
    Supplier<Boolean> comeAndGo = this::comeAndGo;
    Crowd.atOnce(Stream.generate(() -> comeAndGo).limit(8).toList());
    room.chat(1);
    helen.await("chat_message");
    assertThat(helen.all("player_away")).isEmpty();
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    tab.cut();
    helen.await("player_away");
  }

  @Test
  void tabsThatGoTogetherAreOneGoingAway() {
    List<SocketClient> tabs = List.of(tab, room.tab(paul), room.tab(paul), room.tab(paul));
    Crowd.atOnce(tabs.stream().<Supplier<Boolean>>map(one -> () -> cut(one)).toList());
    helen.await("player_away");
    room.tab(paul);
    helen.await("player_returned");
    assertThat(helen.all("player_away")).hasSize(1);
  }

  @Test
  void aTabInOneRoomSaysNothingOfAnother() {
    TestRoom second = TestRoom.open(house);
    ok(paul.post(second.path("/join"), "{'displayName':'Paul'}"));
    ok(
        second.helen.post(
            second.path("/approve"), "{'userId':'" + paul.userId() + "','approved':true}"));
    second.sit(paul, 3);
    SocketClient there = second.tab(paul);
    tab.cut();
    helen.await("player_away");
    there.beat();
    assertThat(second.connection(3)).isEqualTo(Connection.LIVE);
  }

  @Test
  void theLateEndOfADeadSocketIsNoAbsenceOfWhoCameBack() {
    tab.stopReading();
    SocketClient fresh = room.tab(paul);
    Awaiting.until(
        () -> {
          house.pass(Duration.ofSeconds(1));
          helen.beat();
          fresh.beat();
          return paul.get("/metrics").text().contains("holdfast_sockets_open 2.0");
        });
    room.chat(1);
    helen.await("chat_message");
    assertThat(helen.all("player_away")).isEmpty();
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
  }

  @Test
  void whoComesBackAtTheirTurnFindsTheClockWhereItIs() {
    room.playUntilTurnOf(paul);
    JsonNode before = ok(paul.get(room.path("/hydrate"))).get("timer");
    tab.cut();
    helen.await("player_away");
    house.pass(Duration.ofSeconds(20));
    house.wakeRooms();
    SocketClient again = paul.socket();
    again.enter(room.roomId);
    assertThat(again.await("snapshot").at("/data/timer")).isEqualTo(before);
    helen.await("player_returned");
    house.pass(Duration.ofSeconds(10));
    house.wakeRooms();
    assertThat(again.await("time_bank_started").at("/data/seatIndex").asInt()).isEqualTo(1);
  }

  @Test
  void whoStaysAwayAtTheirTurnHasTheWholeClockAndIsThenPlayedFor() {
    room.playUntilTurnOf(paul);
    tab.cut();
    helen.await("player_away");
    house.passBeating(Duration.ofSeconds(89), helen);
    assertThat(helen.all("player_action")).filteredOn(ManySocketsTest::isForced).isEmpty();
    house.passBeating(Duration.ofSeconds(1), helen);
    List<JsonNode> actions = helen.all("player_action");
    assertThat(actions.get(actions.size() - 1).at("/data/reason").asText()).isEqualTo("away");
  }

  @Test
  void whoActsWithoutASocketIsThereAgainAndForAMinute() {
    room.playUntilTurnOf(paul);
    tab.cut();
    helen.await("player_away");
    ok(room.act("{'action':'ALL_IN'}"));
    assertThat(helen.await("player_returned").at("/data/seatIndex").asInt()).isEqualTo(1);
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
    house.passBeating(Duration.ofMinutes(1), helen);
    house.server.reapAbsent();
    helen.await("player_away");
  }

  private static boolean isForced(JsonNode action) {
    return action.at("/data/reason").isTextual();
  }

  private boolean comeAndGo() {
    for (int i = 0; i < 10; i++) {
      room.tab(paul).cut();
    }
    return true;
  }

  private static boolean cut(SocketClient socket) {
    socket.cut();
    return true;
  }
}
