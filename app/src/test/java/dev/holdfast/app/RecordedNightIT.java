package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded hands, played through the API, end to the chip as they were recorded. */
class RecordedNightIT {

  private static final int REGULARS = 60;

  private final House house = House.shared();
  private final List<Guest> regulars = new ArrayList<>(house.guests(REGULARS, "Regular"));

  @Test
  void everyRecordedHandIsPlayedToTheRecordedStacksAndToldToAllAlike() {
    List<RecordedHand> hands = RecordedHand.all();

    assertThat(hands).hasSizeGreaterThanOrEqualTo(200);
    hands.forEach(this::playsAsRecorded);
  }

  private void playsAsRecorded(RecordedHand hand) {
    try (RecordedTable table = table(hand).deal().playOut()) {
      HandReview.of(table)
          .endedAsRecorded()
          .allWereToldTheSame(house.books())
          .nobodySawAnothersCards();
      house.books().balance(table.roomId());
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(hand + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Whoever has just played has a rest. */
  private RecordedTable table(RecordedHand hand) {
    Collections.rotate(regulars, hand.players() + 2);
    return new RecordedTable(hand, regulars, house.decks(), house.books()::haveStored);
  }
}
