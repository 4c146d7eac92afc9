package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** A table in mid-hand that nothing that follows may change. */
final class QuietTable {

  private final House house;
  private final RecordedTable table;
  private final List<Guest> newcomers;
  private final String state;

  /**
   * Deals and plays a little, and lets some more people in who have no place yet.
   *
   * @param newcomers how many
   */
  QuietTable(House house, int newcomers) {
    RecordedHand hand =
        RecordedHand.all().stream().filter(h -> h.steps().size() > 6).findFirst().orElseThrow();
    List<Guest> people = house.guests(hand.players() + 2, "Guest");
    this.house = house;
    this.table = new RecordedTable(hand, people, house.decks(), house.books()::haveStored);
    this.newcomers = house.guests(newcomers, "Newcomer");
    this.newcomers.forEach(guest -> table.letIn(new TableClient(guest, roomId())));
    table.deal().steps(2);
    this.state = house.books().state(gameId());
  }

  UUID roomId() {
    return table.roomId();
  }

  UUID gameId() {
    return table.gameId();
  }

  Guest host() {
    return table.host().guest();
  }

  /** One of the players, who is not the host. */
  UUID player() {
    return table.players().get(1).guest().userId();
  }

  /** Whose turn it is. */
  Guest actor() {
    return table.players().get(decision().seat()).guest();
  }

  List<Guest> newcomers() {
    return newcomers;
  }

  /** What the actor could well do. */
  ObjectNode action() {
    return Wire.object("action", "FOLD", "turn", decision().turn(), "actionId", UUID.randomUUID());
  }

  /** The state is what it was, the server has no fault to report, and the hand ends as recorded. */
  void goesOnAsIfNothingHadHappened() {
    assertThat(house.books().state(gameId())).isEqualTo(state);
    assertThat(house.log().errors()).isEmpty();
    table.playOut();
    HandReview.of(table).endedAsRecorded().allWereToldTheSame(house.books());
    table.close();
  }

  private Decision decision() {
    return table.host().await("a decision", GameStream::decision);
  }
}
