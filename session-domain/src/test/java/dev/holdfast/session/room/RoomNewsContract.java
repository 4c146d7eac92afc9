package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoomNews} must do; the medium may hold other rooms besides. */
public abstract class RoomNewsContract {

  /** For the suite of an adapter. */
  protected RoomNewsContract() {}

  /** Where the rooms are put. */
  protected abstract RoomStore store();

  /** Where it is asked what is new in them. */
  protected abstract RoomNews news();

  @Test
  void of_each_room_that_has_moved_on_the_events_that_follow_are_told() {
    RoomStory one = story();
    RoomStory other = story();
    RoomStory quiet = story();
    Map<UUID, StreamPosition> known =
        Map.of(id(one), at(one), id(other), at(other), id(quiet), at(quiet));

    one.letsIn("ann");
    other.joins("bob");

    assertThat(news().since(known))
        .isEqualTo(
            Map.of(id(one), one.stream().subList(1, 3), id(other), other.stream().subList(1, 2)));
  }

  @Test
  void private_parts_are_told_too() {
    RoomStory story = story().seats("ann", "bob");
    StreamPosition before = at(story);
    Room room = story.room();

    story.starts();

    List<StreamEvent> news = news().since(Map.of(id(story), before)).get(id(story));
    assertThat(Laws.fold(room, news)).isEqualTo(story.room());
  }

  @Test
  void rooms_that_stand_where_they_are_known_to_and_unknown_rooms_are_no_news() {
    RoomStory story = story();

    assertThat(news().since(Map.of(id(story), at(story)))).isEmpty();
    assertThat(news().since(Map.of(UUID.randomUUID(), at(story)))).isEmpty();
    assertThat(news().since(Map.of())).isEmpty();
  }

  @Test
  void a_room_with_another_game_is_told_from_that_games_beginning() {
    RoomStory story = story().seats("ann", "bob");
    StreamPosition before = at(story);
    story.ends().says("ann", "again");

    assertThat(news().since(Map.of(id(story), before)))
        .isEqualTo(Map.of(id(story), story.stream()));
  }

  @Test
  void of_a_long_absence_the_first_part_is_told() {
    RoomStory story = story().letsIn("ann");
    StreamPosition before = at(story);
    for (int i = 0; i <= RoomNews.MOST; i++) {
      story.says("ann", "line " + i);
    }

    List<StreamEvent> missed = new ArrayList<>(story.stream().subList(3, 3 + RoomNews.MOST));
    assertThat(news().since(Map.of(id(story), before))).isEqualTo(Map.of(id(story), missed));
  }

  private RoomStory story() {
    RoomStore store = store();
    return RoomStory.keptBy(
        commit -> assertThat(store.append(commit)).isEqualTo(new Appended.Stored()));
  }

  private static UUID id(RoomStory story) {
    return story.room().id();
  }

  private static StreamPosition at(RoomStory story) {
    return story.room().position();
  }
}
