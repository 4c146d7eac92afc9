package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.AtOnce;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link RoomFeed} must do for those who listen in the same process. */
public abstract class RoomFeedContract {

  /** For the suite of an adapter. */
  protected RoomFeedContract() {}

  /** The feed under test; the same one while a test runs. */
  protected abstract RoomFeed feed();

  @Test
  void a_listener_is_told_every_commit_of_the_room_in_order() {
    List<Commit> stored = new ArrayList<>();
    RoomStory story = RoomStory.keptBy(stored::add);
    List<Commit> heard = listenTo(story);
    stored.clear();

    Evening.in(story);
    stored.forEach(feed()::publish);

    assertThat(heard).containsExactlyElementsOf(stored);
  }

  @Test
  void everybody_who_listens_is_told() {
    RoomStory story = published();
    List<Commit> one = listenTo(story);
    List<Commit> other = listenTo(story);

    story.joins("ann");

    assertThat(one).hasSize(1).isEqualTo(other);
  }

  @Test
  void nobody_is_told_about_another_room() {
    List<Commit> heard = listenTo(published());

    published().joins("ann");

    assertThat(heard).isEmpty();
  }

  @Test
  void whoever_stops_listening_is_told_no_more() {
    RoomStory story = published();
    List<Commit> heard = new ArrayList<>();
    List<Commit> stays = listenTo(story);
    RoomFeed.Subscription subscription = feed().subscribe(story.room().id(), heard::add);
    story.joins("ann");

    subscription.close();
    subscription.close();
    story.joins("bob");

    assertThat(heard).hasSize(1);
    assertThat(stays).hasSize(2);
  }

  @Test
  void whoever_listens_twice_is_told_twice_and_leaves_one_at_a_time() {
    RoomStory story = published();
    List<Commit> heard = new ArrayList<>();
    Consumer<Commit> listener = heard::add;
    RoomFeed.Subscription one = feed().subscribe(story.room().id(), listener);
    RoomFeed.Subscription other = feed().subscribe(story.room().id(), listener);
    story.joins("ann");
    assertThat(heard).hasSize(2);

    one.close();
    one.close();
    story.joins("bob");
    assertThat(heard).hasSize(3);
    other.close();
  }

  @Test
  void whoever_comes_later_is_told_from_then_on() {
    RoomStory story = published().joins("ann");
    List<Commit> heard = listenTo(story);

    story.joins("bob");

    assertThat(heard).extracting(commit -> commit.after()).containsExactly(story.room());
  }

  @Test
  void listeners_may_come_and_go_while_others_are_told() {
    RoomStory story = published();
    List<Commit> heard = listenTo(story);

    AtOnce.each(
        4,
        i -> {
          for (int round = 0; round < 200; round++) {
            feed().subscribe(story.room().id(), commit -> {}).close();
          }
          return i;
        });
    story.joins("ann");

    assertThat(heard).hasSize(1);
  }

  private RoomStory published() {
    return RoomStory.keptBy(feed()::publish);
  }

  private List<Commit> listenTo(RoomStory story) {
    List<Commit> heard = Collections.synchronizedList(new ArrayList<>());
    RoomFeed.Subscription unused = feed().subscribe(story.room().id(), heard::add);
    return heard;
  }
}
