package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.memory.InMemoryRooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

  private final InMemoryRooms rooms = new InMemoryRooms();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_events_of_random_play_lead_to_the_room_as_it_is_kept(long seed) {
    RoomStory story = RoomWalk.walk(seed, 400, rooms::append, step -> {});

    assertThat(rebuild(RoomPorts.of(rooms), story))
        .isEqualTo(new Rebuild.Result.Same(story.room().position()));
  }

  @Test
  void a_game_that_is_over_is_folded_to_its_end() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    UUID first = story.room().gameId();
    story.foldsRound().ends();

    assertThat(new Rebuild(RoomPorts.of(rooms)).of(first))
        .isEqualTo(new Rebuild.Result.Over(rooms.head(first).orElseThrow()));
  }

  @Test
  void a_room_that_is_kept_otherwise_is_told_from_what_happened() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats("ann", "bob");
    RoomPorts altered =
        new RoomPorts(
            new Altered(story.room().withTable(story.room().table().addingChips(1, 5))),
            rooms,
            rooms,
            rooms,
            rooms);

    assertThat(rebuild(altered, story))
        .isEqualTo(new Rebuild.Result.Different(story.room().position(), "table"));
  }

  @Test
  void an_event_that_does_not_fit_stops_it_at_its_number() {
    RoomStory story = RoomStory.keptBy(rooms::append).seats("ann", "bob").starts();
    long folded = story.room().position().seq() + 1;
    story.folds(story.nameToAct());

    Rebuild.Result result = rebuild(telling(events -> without(events, folded)), story);
    assertThat(result).isEqualTo(new Rebuild.Result.Misfit(folded, "is missing"));
    assertThat(rebuild(telling(events -> doubled(events, folded)), story))
        .isInstanceOfSatisfying(
            Rebuild.Result.Misfit.class, misfit -> assertThat(misfit.seq()).isEqualTo(folded + 1));
  }

  @Test
  void a_game_nobody_knows_is_unknown() {
    assertThat(new Rebuild(RoomPorts.of(rooms)).of(UUID.randomUUID()))
        .isEqualTo(new Rebuild.Result.Unknown());
  }

  private static Rebuild.Result rebuild(RoomPorts ports, RoomStory story) {
    return new Rebuild(ports).of(story.room().gameId());
  }

  private RoomPorts telling(UnaryOperator<List<StreamEvent>> change) {
    RoomJournal journal =
        new RoomJournal() {
          @Override
          public List<StreamEvent> after(UUID gameId, long seq, int limit) {
            return seq > 0 ? List.of() : change.apply(rooms.after(gameId, seq, limit));
          }

          @Override
          public Optional<StreamPosition> head(UUID gameId) {
            return rooms.head(gameId);
          }

          @Override
          public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
            return rooms.receipt(gameId, userId, actionId);
          }
        };
    return new RoomPorts(rooms, rooms, rooms, journal, rooms);
  }

  private static List<StreamEvent> without(List<StreamEvent> events, long seq) {
    return events.stream().filter(event -> event.position().seq() != seq).toList();
  }

  /** An event that happens a second time, under the next number. */
  private static List<StreamEvent> doubled(List<StreamEvent> events, long seq) {
    List<StreamEvent> changed = new ArrayList<>(events.subList(0, (int) seq));
    StreamEvent last = changed.get(changed.size() - 1);
    changed.add(new StreamEvent(last.position().next(), last.at(), last.event()));
    return changed;
  }

  private record Altered(Room room) implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      return Optional.of(room);
    }

    @Override
    public Appended append(Commit commit) {
      throw new UnsupportedOperationException();
    }
  }
}
