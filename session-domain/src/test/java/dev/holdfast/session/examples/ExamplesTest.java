package dev.holdfast.session.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStoreContract;
import dev.holdfast.session.view.ViewedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples do what they say. */
class ExamplesTest {

  @Test
  void a_watcher_is_told_the_whole_hand_but_no_hidden_card() {
    List<ViewedEvent> told = new ArrayList<>();
    try (RoomInMemory room = new RoomInMemory()) {
      room.play(told::add);
    }

    assertThat(told)
        .extracting(ViewedEvent::event)
        .startsWith("game_started", "hand_started")
        .contains("player_action")
        .endsWith("hand_complete", "pot_distributed");
    assertThat(told)
        .filteredOn(event -> event.event().equals("hand_started"))
        .singleElement()
        .extracting(ViewedEvent::data)
        .hasFieldOrPropertyWithValue("holeCards", Optional.empty());
  }

  /** A store of one's own keeps the contract of all stores. */
  @Nested
  class OwnStore extends RoomStoreContract {
    private final RoomStore rooms = new MapRooms();

    @Override
    protected RoomStore store() {
      return rooms;
    }
  }
}
