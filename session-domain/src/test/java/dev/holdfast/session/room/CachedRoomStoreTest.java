package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.memory.InMemoryRooms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CachedRoomStoreTest {

  private final Counting medium = new Counting();
  private final CachedRoomStore cache = new CachedRoomStore(medium, 2);

  @Nested
  class Contract extends RoomStoreContract {
    @Override
    protected RoomStore store() {
      return cache;
    }
  }

  @Test
  void a_room_is_loaded_once_and_then_remembered() {
    RoomStory story = RoomStory.keptBy(medium::append);

    assertThat(cache.load(story.room().id())).contains(story.room());
    assertThat(cache.load(story.room().id())).contains(story.room());
    assertThat(medium.loads).isEqualTo(1);
  }

  @Test
  void a_room_that_was_stored_here_is_remembered_as_it_is_now() {
    RoomStory story = RoomStory.keptBy(cache::append).joins("ann");

    assertThat(cache.load(story.room().id())).contains(story.room());
    assertThat(medium.loads).isZero();
  }

  @Test
  void a_room_that_does_not_exist_is_asked_for_again() {
    UUID nowhere = UUID.randomUUID();

    assertThat(cache.load(nowhere)).isEmpty();
    assertThat(cache.load(nowhere)).isEmpty();
    assertThat(medium.loads).isEqualTo(2);
  }

  @Test
  void whoever_wants_the_room_as_it_is_stored_reloads_it() {
    RoomStory story = RoomStory.keptBy(medium::append);
    cache.load(story.room().id());
    Room old = story.room();
    story.joins("ann");

    assertThat(cache.load(old.id())).contains(old);
    assertThat(cache.reload(old.id())).contains(story.room());
    assertThat(cache.load(old.id())).contains(story.room());
  }

  @Test
  void a_room_that_was_overtaken_is_forgotten() {
    RoomStory story = RoomStory.keptBy(medium::append);
    cache.load(story.room().id());
    Commit late = story.wouldStore(new MemberCommand.Join(story.id("late"), "late"));
    story.joins("ann");

    assertThat(cache.append(late)).isEqualTo(new Appended.Overtaken());
    assertThat(cache.load(story.room().id())).contains(story.room());
  }

  @Test
  void what_is_learnt_is_remembered_unless_something_later_is() {
    RoomStory story = RoomStory.keptBy(medium::append);
    Room old = story.room();
    story.joins("ann");

    cache.learn(story.room());
    cache.learn(old);

    assertThat(cache.load(old.id())).contains(story.room());
    assertThat(medium.loads).isZero();
  }

  @Test
  void what_is_learnt_of_another_game_is_remembered() {
    RoomStory story = RoomStory.keptBy(medium::append).joins("ann");
    cache.load(story.room().id());
    story.ends();

    cache.learn(story.room());

    assertThat(cache.load(story.room().id())).contains(story.room());
    assertThat(medium.loads).isEqualTo(1);
  }

  @Test
  void a_room_whose_storing_failed_is_forgotten() {
    RoomStory story = RoomStory.keptBy(medium::append);
    cache.load(story.room().id());
    medium.down = true;

    Commit join = story.wouldStore(new MemberCommand.Join(story.id("ann"), "ann"));
    assertThatThrownBy(() -> cache.append(join)).isInstanceOf(StoreUnavailable.class);
    cache.load(story.room().id());
    assertThat(medium.loads).isEqualTo(2);
  }

  @Test
  void the_rooms_used_longest_ago_are_forgotten_first() {
    List<UUID> ids =
        List.of(
            RoomStory.keptBy(medium::append).room().id(),
            RoomStory.keptBy(medium::append).room().id(),
            RoomStory.keptBy(medium::append).room().id());
    cache.load(ids.get(0));
    cache.load(ids.get(1));
    cache.load(ids.get(0));
    cache.load(ids.get(2));
    assertThat(medium.loads).isEqualTo(3);

    cache.load(ids.get(0));
    assertThat(medium.loads).isEqualTo(3);
    cache.load(ids.get(1));
    assertThat(medium.loads).isEqualTo(4);
  }

  /** A store that counts what it is asked for and can be out of reach. */
  private static final class Counting implements RoomStore {
    private final InMemoryRooms rooms = new InMemoryRooms();
    private int loads;
    private boolean down;

    @Override
    public synchronized Optional<Room> load(UUID roomId) {
      loads++;
      return rooms.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      if (down) {
        throw new StoreUnavailable("out of reach", new IllegalStateException());
      }
      return rooms.append(commit);
    }
  }
}
