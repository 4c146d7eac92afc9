package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a rejoin token outlasts its time by. */
class KeepsPlaceTest {

  private final RoomStory story = RoomStory.begins().seats("ann", "bob").letsIn("cyd");

  @Test
  void a_seat_keeps_its_players_place() {
    assertThat(story.room().keepsPlaceOf(story.id("ann"), story.now())).isTrue();
    assertThat(story.room().keepsPlaceOf(story.id("cyd"), story.now())).isFalse();
    story.leaves("ann");

    assertThat(story.room().keepsPlaceOf(story.id("ann"), story.now())).isFalse();
  }

  @Test
  void the_hand_that_ran_when_somebody_went_keeps_their_place_until_it_ends() {
    story.watches("cyd").starts();
    Instant gone = story.now().plusSeconds(1);
    assertThat(story.room().keepsPlaceOf(story.id("cyd"), gone)).isTrue();
    story.foldsRound();

    assertThat(story.room().keepsPlaceOf(story.id("cyd"), gone)).isFalse();
  }

  @Test
  void a_hand_that_began_after_somebody_went_keeps_nothing() {
    Instant gone = story.watches("cyd").now().minusSeconds(1);
    story.starts();

    assertThat(story.room().keepsPlaceOf(story.id("cyd"), gone)).isFalse();
  }
}
