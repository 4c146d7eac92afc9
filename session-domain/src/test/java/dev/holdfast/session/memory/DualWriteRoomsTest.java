package dev.holdfast.session.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Evening;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DualWriteRoomsTest {

  private final InMemoryRooms database = new InMemoryRooms();
  private final AtomicBoolean isAway = new AtomicBoolean();
  private final Toll toll = new Toll();
  private final List<WriteBehind> writers = new ArrayList<>();
  private DualWriteRooms rooms = started();

  @AfterEach
  void close() {
    writers.forEach(WriteBehind::close);
  }

  @Test
  void a_whole_evening_is_in_the_database_as_it_was_in_memory() throws InterruptedException {
    RoomStory story = story();
    Evening.in(story);
    written();

    assertThat(database.load(story.room().id())).contains(story.room());
    assertThat(rooms.divergences()).isEmpty();
    assertThat(toll.written).containsOnly(story.room().id());
  }

  @Test
  void an_evening_goes_on_in_memory_while_the_database_is_away_and_is_written_later()
      throws InterruptedException {
    isAway.set(true);
    RoomStory story = story();
    Evening.in(story);

    assertThat(rooms.load(story.room().id())).contains(story.room());
    assertThat(database.load(story.room().id())).isEmpty();
    isAway.set(false);
    written();
    assertThat(database.load(story.room().id())).contains(story.room());
  }

  @Test
  void after_a_restart_a_room_is_taken_from_the_database_with_its_past()
      throws InterruptedException {
    RoomStory story = story().seats("ann", "bob").starts();
    written();
    rooms = started();

    assertThat(rooms.load(story.room().id())).contains(story.room());
    assertThat(rooms.byCode(story.room().info().code())).contains(story.room().id());
    story.calls(story.nameToAct());
    UUID gameId = story.room().gameId();
    assertThat(rooms.after(gameId, 0, 1000)).isEqualTo(story.stream());
    assertThat(rooms.after(gameId, 3, 2)).isEqualTo(story.stream().subList(3, 5));
    assertThat(rooms.head(gameId)).contains(story.room().position());
    written();
    assertThat(rooms.divergences()).isEmpty();
  }

  @Test
  void a_process_that_was_killed_goes_on_from_what_was_written() throws InterruptedException {
    RoomStory story = story().seats("ann", "bob");
    written();
    Room before = story.room();
    isAway.set(true);
    story.starts();
    writers.forEach(WriteBehind::close);
    isAway.set(false);

    assertThat(started().load(before.id())).contains(before);
  }

  @Test
  void a_difference_is_found_and_told() throws InterruptedException {
    RoomStory story = story().seats("ann", "bob");
    story();
    written();
    UUID eve = UUID.randomUUID();
    database.append(story.wouldStore(new MemberCommand.Join(eve, "eve")));

    assertThat(rooms.divergences())
        .extracting(Divergence::roomId, Divergence::what)
        .containsExactly(tuple(story.room().id(), "position"));
  }

  @Test
  void a_room_the_database_has_lost_is_a_difference_too() throws InterruptedException {
    DualWriteRooms forgotten =
        new DualWriteRooms(behind(new InMemoryRooms(), new Forgetful()), writer());
    RoomStory story = RoomStory.keptBy(forgotten::append);
    written();

    assertThat(forgotten.divergences())
        .containsExactly(
            new Divergence(
                story.room().id(), "missing", story.room().position(), Optional.empty()));
  }

  @Test
  void while_the_database_is_away_differences_cannot_be_looked_for() throws InterruptedException {
    story();
    written();
    isAway.set(true);

    assertThatThrownBy(rooms::divergences).isInstanceOf(StoreUnavailable.class);
  }

  private RoomStory story() {
    return RoomStory.keptBy(
        commit -> assertThat(rooms.append(commit)).isEqualTo(new Appended.Stored()));
  }

  private DualWriteRooms started() {
    return new DualWriteRooms(behind(database, new Unpluggable()), writer());
  }

  private WriteBehind writer() {
    WriteBehind writer = new WriteBehind(2, Instant::now, toll);
    writers.add(writer);
    return writer;
  }

  private static RoomPorts behind(InMemoryRooms rooms, RoomStore store) {
    return new RoomPorts(store, rooms, rooms, rooms, rooms);
  }

  private void written() throws InterruptedException {
    for (WriteBehind writer : writers) {
      assertThat(writer.flush(Duration.ofSeconds(10))).isTrue();
    }
    assertThat(toll.failed).isEmpty();
  }

  private final class Unpluggable implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      plugged();
      return database.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      plugged();
      return database.append(commit);
    }

    private void plugged() {
      if (isAway.get()) {
        throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
      }
    }
  }

  /** Says that it stores everything. */
  private static final class Forgetful implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      return Optional.empty();
    }

    @Override
    public Appended append(Commit commit) {
      return new Appended.Stored();
    }
  }
}
