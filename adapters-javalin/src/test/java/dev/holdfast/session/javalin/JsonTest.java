package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.GameStatus;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.view.Hydration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonTest {

  private final Json json = new Json(true);

  @Test
  void whereInputIsNotStrictAFieldNobodyKnowsIsPassedOverAndTheRestStillChecked() {
    Json lenient = new Json(false);
    assertThat(lenient.read("{\"amount\":5,\"more\":1}", SeatCalls.RebuyBody.class).amount())
        .isEqualTo(5);
    assertThatThrownBy(() -> lenient.read("{\"amount\":\"5\"}", SeatCalls.RebuyBody.class))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aCardIsItsSuitAndItsRank() {
    assertThat(json.write(Card.parseAll("AhTdKc2s")))
        .isEqualTo("[\"hearts_A\",\"diamonds_10\",\"clubs_K\",\"spades_2\"]");
  }

  @Test
  void everyCardHasANameOfItsOwn() {
    assertThat(Card.all().stream().map(WireModule::card).distinct()).hasSize(Card.COUNT);
  }

  @Test
  void rolesAndStatesAreWordsAndActionsAreShouted() {
    assertThat(json.write(List.of(Role.HOST, GameStatus.WAITING, Move.ALL_IN)))
        .isEqualTo("[\"host\",\"waiting\",\"ALL_IN\"]");
  }

  @Test
  void aTimeIsWrittenInUtc() {
    assertThat(json.write(Instant.parse("2026-01-01T12:00:00.250Z")))
        .isEqualTo("\"2026-01-01T12:00:00.250Z\"");
  }

  @Test
  void whatIsAbsentIsLeftOutAndWhatIsNullIsTold() {
    assertThat(json.write(new Sample(Optional.empty(), Optional.of(7), null)))
        .isEqualTo("{\"given\":7,\"none\":null}");
  }

  record Sample(Optional<String> absent, Optional<Integer> given, String none) {}

  @Test
  void settingsAreInCamelCaseEverywhere() {
    assertThat(json.write(RoomSettings.DEFAULT)).startsWith("{\"smallBlind\":1,\"bigBlind\":2,");
    Hydration.RoomPart room =
        new Hydration.RoomPart(
            new UUID(0, 1), "ABC", new UUID(0, 2), "waiting", RoomSettings.DEFAULT);
    Hydration document = document(room);
    assertThat(json.write(Map.of("data", document)))
        .contains("\"host_id\":", "\"settings\":{\"smallBlind\":1", "\"spectators_count\":0")
        .doesNotContain("hostId", "small_blind");
  }

  @Test
  void whatIsLegalIsInTheCaseOfWhereItStands() {
    Hydration.LegalPart legal = new Hydration.LegalPart(true, true, null, null, 200);
    assertThat(json.write(legal)).contains("\"call\":null", "\"allIn\":200");
  }

  private static Hydration document(Hydration.RoomPart room) {
    return new Hydration(
        0,
        1,
        TestHouse.START,
        room,
        new Hydration.GamePart(new UUID(0, 3), "waiting", null, 0),
        null,
        List.of(),
        0,
        new Hydration.Me(
            new UUID(0, 2),
            "host",
            Optional.of("Helen"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        null,
        null,
        Optional.empty(),
        Optional.empty());
  }
}
