package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveningTest {

  @Test
  void every_kind_of_event_happens_in_an_evening() {
    Set<String> happened = new HashSet<>();
    Evening.in(
        RoomStory.keptBy(
            commit -> commit.events().forEach(event -> happened.add(event.event().name()))));

    assertThat(happened).isEqualTo(RoomEvent.kinds().keySet());
  }
}
