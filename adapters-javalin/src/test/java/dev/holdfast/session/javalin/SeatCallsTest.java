package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatCallsTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void takingASeatGivesBothTokens() {
    Browser paul = room.approved("Paul");
    JsonNode seated =
        ok(paul.post(room.path("/seat"), "{'seatIndex':4,'displayName':'Pablo','buyIn':100}"));
    assertThat(seated.get("seatIndex").asInt()).isEqualTo(4);
    assertThat(seated.get("seq").asLong()).isEqualTo(room.stored().position().seq());
    assertThat(seated.get("rejoinToken").asText()).hasSize(43);
    assertThat(JWT.decode(seated.get("seatToken").asText()).getSubject())
        .isEqualTo(paul.userId().toString());
    assertThat(room.stored().table().chips(4)).isEqualTo(100);
  }

  @Test
  void theSameSeatAgainIsTheSameAnswer() {
    Browser paul = room.player("Paul", 4);
    long seq = room.stored().position().seq();
    JsonNode again = room.sit(paul, 4);
    assertThat(again.get("seatIndex").asInt()).isEqualTo(4);
    assertThat(room.stored().position().seq()).isEqualTo(seq);
  }

  @Test
  void aSeatIsForOneAndOneHasASeat() {
    Browser paul = room.player("Paul", 4);
    Browser sue = room.approved("Sue");
    assertThat(sit(sue, "4").problem()).isEqualTo("409 SEAT_TAKEN");
    assertThat(sit(paul, "5").problem()).isEqualTo("409 ALREADY_SEATED");
    assertThat(sit(room.pending("Pete"), "5").problem()).isEqualTo("403 NOT_APPROVED");
  }

  @Test
  void aRoomWithoutAFreeSeatIsFull() {
    TestRoom small = TestRoom.open(house, "{'maxSeats':2}");
    small.player("Paul", 0);
    small.player("Sue", 1);
    Browser.Answer late = small.helen.post(small.path("/seat"), "{'seatIndex':0}");
    assertThat(late.problem()).isEqualTo("409 ROOM_FULL");
  }

  @Test
  void aSeatOrBuyInOutOfRangeIsNamed() {
    Browser paul = room.approved("Paul");
    assertThat(sit(paul, "9").field()).isEqualTo("seatIndex");
    assertThat(sit(paul, "-1").field()).isEqualTo("seatIndex");
    assertThat(sit(paul, "1,'buyIn':39").field()).isEqualTo("buyIn");
    assertThat(sit(paul, "1,'buyIn':-40").field()).isEqualTo("buyIn");
  }

  @Test
  void leavingTheSeatKeepsWatching() {
    Browser paul = room.player("Paul", 4);
    assertThat(ok(paul.delete(room.path("/seat"))).get("success").asBoolean()).isTrue();
    assertThat(paul.get(room.path("/session")).get("role").asText()).isEqualTo("spectator");
    assertThat(house.visitor().delete(room.path("/seat")).problem()).isEqualTo("403 NOT_IN_ROOM");
  }

  @Test
  void sittingOutAndInIsToldOnce() {
    Browser paul = room.player("Paul", 4);
    long out = ok(paul.post(room.path("/sit-out"))).get("seq").asLong();
    assertThat(ok(paul.post(room.path("/sit-out"), "{}")).get("seq").asLong()).isEqualTo(out);
    assertThat(room.stored().table().isSittingOut(4)).isTrue();
    ok(paul.post(room.path("/sit-in")));
    assertThat(room.stored().table().isSittingOut(4)).isFalse();
    assertThat(house.visitor().post(room.path("/sit-out")).problem()).isEqualTo("403 NOT_IN_ROOM");
  }

  @Test
  void aRebuyIsWithinTheRoomsLimits() {
    Browser paul = room.player("Paul", 4);
    ok(paul.post(room.path("/rebuy"), "{'amount':150}"));
    assertThat(room.stored().table().chips(4)).isEqualTo(350);
    assertThat(paul.post(room.path("/rebuy"), "{'amount':51}").field()).isEqualTo("amount");
    assertThat(paul.post(room.path("/rebuy"), "{'amount':-1}").field()).isEqualTo("amount");
    assertThat(room.stored().table().chips(4)).isEqualTo(350);
  }

  private Browser.Answer sit(Browser who, String seat) {
    return who.post(room.path("/seat"), "{'seatIndex':" + seat + "}");
  }
}
