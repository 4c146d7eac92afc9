package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoomDirectory} must do; the medium may hold other rooms besides. */
public abstract class RoomDirectoryContract {

  /** For the suite of an adapter. */
  protected RoomDirectoryContract() {}

  /** Where the rooms are put. */
  protected abstract RoomStore store();

  /** Where they are found. */
  protected abstract RoomDirectory directory();

  @Test
  void a_room_is_found_by_its_code_as_it_is_written() {
    RoomStory story = story();
    String code = story.room().info().code();

    assertThat(directory().byCode(code)).contains(story.room().id());
    assertThat(directory().byCode(code + "x")).isEmpty();
  }

  @Test
  void a_room_is_found_by_its_game_and_by_the_games_before() {
    RoomStory story = story();
    UUID first = story.room().gameId();
    story.ends();
    UUID second = story.room().gameId();

    assertThat(directory().byGame(first)).contains(story.room().id());
    assertThat(directory().byGame(second)).contains(story.room().id());
    assertThat(directory().byGame(UUID.randomUUID())).isEmpty();
  }

  private RoomStory story() {
    RoomStore store = store();
    return RoomStory.keptBy(
        commit -> assertThat(store.append(commit)).isEqualTo(new Appended.Stored()));
  }
}
