package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Processes that serve the same rooms, and a story to put into them. */
final class House implements AutoCloseable {

  final InMemoryRooms rooms = new InMemoryRooms();
  final InMemoryRoomFeed feed = new InMemoryRoomFeed();
  final RoomStory story = RoomStory.keptBy(this::keep);
  final SettableClock clock = new SettableClock(story.now());
  final RoomTimers timers = new RoomTimers(clock, 1, roomId -> {});

  private void keep(Commit commit) {
    assertThat(rooms.append(commit)).isEqualTo(new Appended.Stored());
  }

  /** A process that asks the store itself. */
  RoomService service() {
    return service(rooms);
  }

  /** A process with this store. */
  RoomService service(RoomStore store) {
    return service(store, feed);
  }

  /** A process with this store and feed. */
  RoomService service(RoomStore store, RoomFeed itsFeed) {
    return new RoomService(store, rooms, itsFeed, timers, clock, House::deck);
  }

  /** A process that remembers rooms. */
  RoomService remembering() {
    return service(new CachedRoomStore(rooms, 100));
  }

  /** A store that does something before it stores anything. */
  RoomStore storeThat(UnaryOperator<Commit> first) {
    return new RoomStore() {
      @Override
      public Optional<Room> load(UUID roomId) {
        return rooms.load(roomId);
      }

      @Override
      public Appended append(Commit commit) {
        return rooms.append(first.apply(commit));
      }
    };
  }

  /** The story's room as it is stored. */
  Room room() {
    return rooms.load(roomId()).orElseThrow();
  }

  UUID roomId() {
    return story.room().id();
  }

  static Deck deck(UUID gameId, int handNumber) {
    return Deck.shuffled(new Random(handNumber));
  }

  @Override
  public void close() {
    timers.close();
  }
}
