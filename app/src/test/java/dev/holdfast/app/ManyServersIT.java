package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Players of one table at several servers: nobody can tell. */
class ManyServersIT {

  private static final int REGULARS = 24;
  private static final int SESSION_REVOKED = 4003;

  @TempDir private Path data;

  @Test
  void aNightAtThreeServersEndsAsRecordedAndIsToldToAllAlike() {
    try (Street street = Street.of(3, data)) {
      plays(street, RecordedHand.all().subList(0, 60));
    }
  }

  @Test
  void aNightAtTwoServersNeedsNoRedis() {
    try (Street street = Street.withoutRedis(2, data)) {
      plays(street, RecordedHand.all().subList(60, 75));
    }
  }

  @Test
  void whenAServerIsKilledInMidHandItsPlayersGoOnAtTheOthers() {
    try (Street street = Street.of(3, data)) {
      RecordedHand hand = aLongHand();
      RecordedTable table = table(street, hand, street.guests(hand.players() + 2, "Guest"));
      table.deal().steps(hand.steps().size() / 2);
      List<TableClient> landing =
          table.clients().stream()
              .filter(client -> client.guest().server().equals(street.address(1)))
              .toList();
      landing.forEach(TableClient::expectGoodbye);

      street.server(1).kill();
      landing.forEach(TableClient::awaitGoodbye);
      for (int i = 0; i < landing.size(); i++) {
        landing.get(i).moveTo(street.address(2 * (i % 2)));
        assertThat(landing.get(i).connect()).isEqualTo("replay");
      }

      table.playOut();
      HandReview.of(table)
          .endedAsRecorded()
          .allWereToldTheSame(street.books())
          .nobodySawAnothersCards();
      assertThat(street.books().eventNames(table.gameId())).doesNotContain("player_away");
      table.close();
      street.books().balance(table.roomId());
    }
  }

  @Test
  void aSessionThatEndsAtOneServerEndsAtAll() {
    try (Street street = Street.of(2, data)) {
      Guest guest = street.guests(1, "Guest").get(0);
      JsonNode room = guest.post("/api/rooms", "displayName", "Guest").ok();
      Line line = Line.open(guest.at(street.address(1)), text -> {}, code -> {});
      line.ask("authenticate", Wire.object("roomId", room.get("roomId").asText()).toString());

      guest.send("DELETE", "/api/session", "").ok();

      assertThat(line.closeCode()).isEqualTo(SESSION_REVOKED);
      String me = guest.at(street.address(1)).get("/api/session").ok().get("userId").asText();
      assertThat(me).isNotEqualTo(guest.userId().toString());
    }
  }

  @Test
  void nobodyIsAwayWhoHasASocketAtAnyServer() {
    try (Street street = Street.of(2, data)) {
      List<Guest> people = street.guests(4, "Guest");
      RecordedHand hand =
          RecordedHand.all().stream().filter(h -> h.players() == 2).findFirst().orElseThrow();
      RecordedTable table = table(street, hand, people);
      TableClient here = table.players().get(1);
      TableClient there = new TableClient(here.guest().at(street.address(0)), table.roomId());
      there.connect();

      here.hangUp();
      here.connect();
      there.hangUp();
      there.connect();
      here.hangUp();
      table.host().say("is everybody here");
      table.host().await("what was said", stream -> stream.last("chat_message"));
      assertThat(street.books().eventNames(table.gameId())).doesNotContain("player_away");

      there.hangUp();
      table.host().await("somebody away", stream -> stream.last("player_away"));
      here.connect();
      table.host().await("them back", stream -> stream.last("player_returned"));
      table.close();
    }
  }

  private void plays(Street street, List<RecordedHand> hands) {
    List<Guest> regulars = new ArrayList<>(street.guests(REGULARS, "Regular"));
    for (RecordedHand hand : hands) {
      Collections.rotate(regulars, hand.players() + 1);
      try (RecordedTable table = table(street, hand, regulars).deal().playOut()) {
        HandReview.of(table)
            .endedAsRecorded()
            .allWereToldTheSame(street.books())
            .nobodySawAnothersCards();
        street.books().balance(table.roomId());
      } catch (AssertionError | RuntimeException wrong) {
        throw new AssertionError(hand + ": " + wrong.getMessage(), wrong);
      }
    }
    assertThat(street.errors()).isEmpty();
  }

  private static RecordedTable table(Street street, RecordedHand hand, List<Guest> people) {
    return new RecordedTable(hand, people, street.decks(), street.books()::haveStored);
  }

  private static RecordedHand aLongHand() {
    return RecordedHand.all().stream()
        .filter(hand -> hand.players() >= 6 && hand.steps().size() >= 16)
        .findFirst()
        .orElseThrow();
  }
}
