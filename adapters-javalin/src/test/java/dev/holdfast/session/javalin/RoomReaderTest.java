package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomReaderTest {

  private static final UUID ROOM = new UUID(1, 1);
  private static final UUID HELEN = new UUID(2, 2);

  private final InMemoryRooms rooms = new InMemoryRooms();
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicBoolean isDown = new AtomicBoolean();
  private final RoomTimers timers = new RoomTimers(() -> TestHouse.START, 1, roomId -> {});
  private final RoomService service =
      new RoomService(
          rooms,
          rooms,
          new InMemoryRoomFeed(),
          timers,
          () -> TestHouse.START,
          (game, hand) -> Deck.startingWith(List.of()));
  private final RoomReader reader = new RoomReader(ROOM, new CountingStore(), rooms);

  RoomReaderTest() {
    service.open(
        new RoomInfo(ROOM, "ROOMIE", HELEN, RoomSettings.DEFAULT, TestHouse.START),
        "Helen",
        new UUID(3, 3));
  }

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void howeverManyComeBackTheRoomIsReadOncePerNumber() {
    assertThat(seqsOf(atOnce(50, () -> reader.read(Optional.empty())))).containsOnly(1L);
    assertThat(loads).hasValue(1);
    service.handle(ROOM, new MemberCommand.Chat(HELEN, "hello"));
    assertThat(seqsOf(atOnce(50, () -> reader.read(Optional.empty())))).containsOnly(2L);
    assertThat(loads).hasValue(2);
  }

  @Test
  void whatFailedIsTriedAnewByWhoeverComesLater() {
    isDown.set(true);
    assertThatThrownBy(() -> reader.read(Optional.empty())).isInstanceOf(StoreUnavailable.class);
    isDown.set(false);
    assertThat(reader.read(Optional.empty())).isPresent();
  }

  @Test
  void aRoomThatIsNotThereIsNothing() {
    RoomReader nowhere = new RoomReader(new UUID(9, 9), new CountingStore(), rooms);
    assertThat(nowhere.read(Optional.empty())).isEmpty();
  }

  private static List<Long> seqsOf(List<Optional<Picture>> pictures) {
    return pictures.stream().map(p -> p.orElseThrow().room().position().seq()).toList();
  }

  private static <T> List<T> atOnce(int times, Supplier<T> task) {
    List<CompletableFuture<T>> running =
        Stream.generate(() -> CompletableFuture.supplyAsync(task)).limit(times).toList();
    return running.stream().map(CompletableFuture::join).toList();
  }

  private final class CountingStore implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      if (isDown.get()) {
        throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
      }
      loads.incrementAndGet();
      return rooms.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      return rooms.append(commit);
    }
  }
}
