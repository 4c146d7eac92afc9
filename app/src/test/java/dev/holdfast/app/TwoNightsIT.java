package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two nights side by side on one server do not touch each other. */
class TwoNightsIT {

  private static final int HANDS = 10;
  private static final int SESSION_REVOKED = 4003;

  private final House house = House.shared();
  private final Night left = new Night(house, "Left", RecordedHand.all().subList(0, HANDS));
  private final Night right =
      new Night(house, "Right", RecordedHand.all().subList(HANDS, 2 * HANDS));

  @Test
  void handsPlayedInTurnActionByActionEndAsIfEachNightWereAlone() {
    while (left.goesOn()) {
      left.begin();
      right.begin();
      while (left.table().goesOn() || right.table().goesOn()) {
        left.step();
        right.step();
      }
      left.end();
      right.end();
    }

    assertThat(left.heard()).contains(left.ids()).doesNotContain(right.ids());
    assertThat(right.heard()).contains(right.ids()).doesNotContain(left.ids());
    assertThat(left.written()).isEqualTo(left.people());
    assertThat(right.written()).isEqualTo(right.people());
    assertThat(house.log().errors()).isEmpty();
  }

  @Test
  void whatIsGoodInOneNightIsRefusedInTheOther() {
    left.begin();
    right.begin();
    RecordedTable foreign = right.table();
    TableClient intruder = left.table().players().get(1);
    String before = house.books().state(foreign.gameId());

    rejects(intruder, foreign.roomId(), "rejoinToken", intruder.ear().rejoinToken().orElseThrow());
    rejects(intruder, foreign.roomId(), "seatToken", intruder.ear().seatToken().orElseThrow());
    refuses(intruder.guest(), foreign);
    assertThat(house.books().state(foreign.gameId())).isEqualTo(before);

    left.end();
    right.end();
  }

  private static void refuses(Guest intruder, RecordedTable table) {
    String actions = "/api/games/" + table.gameId() + "/actions";
    String hydrate = "/api/rooms/" + table.roomId() + "/hydrate?userId=";
    UUID owner = table.host().guest().userId();

    assertThat(intruder.post(actions, "action", "FOLD").problem()).isEqualTo("403 NOT_IN_ROOM");
    assertThat(intruder.get(hydrate + owner).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(intruder.get(hydrate + intruder.userId()).ok().get("hand").isNull()).isTrue();
  }

  private static void rejects(TableClient intruder, UUID roomId, String kind, String token) {
    Line line = Line.open(intruder.guest(), text -> {}, code -> {});
    ObjectNode hello = Wire.object("roomId", roomId, kind, token);
    JsonNode answer = line.ask("authenticate", hello.toString());
    assertThat(answer.get("data").get("code").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(line.closeCode()).isEqualTo(SESSION_REVOKED);
  }
}
