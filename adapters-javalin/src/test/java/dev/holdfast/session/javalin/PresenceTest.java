package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemoryWhereabouts;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.room.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private static final UUID ROOM = new UUID(1, 1);
  private static final Place HELEN = new Place(ROOM, new UUID(2, 2));

  private final InMemoryRooms rooms = new InMemoryRooms();
  private final AtomicBoolean isDown = new AtomicBoolean();
  private final AtomicInteger refusals = new AtomicInteger();
  private final InMemoryWhereabouts whereabouts = new InMemoryWhereabouts();
  private final Whereabouts here = whereabouts.ofAnother();
  private final Whereabouts elsewhere = whereabouts.ofAnother();
  private final InMemoryRoomFeed feed = new InMemoryRoomFeed();
  private final RoomTimers timers = new RoomTimers(() -> TestHouse.START, 1, roomId -> {});
  private final SocketThreads threads = new SocketThreads();
  private final RoomService service =
      new RoomService(
          new FailingStore(),
          rooms,
          feed,
          timers,
          () -> TestHouse.START,
          (game, hand) -> Deck.startingWith(List.of()));
  private final Presence presence =
      new Presence(service, threads.blocking(), threads.blocking(), here);

  PresenceTest() {
    UUID helen = HELEN.userId();
    service.open(
        new RoomInfo(ROOM, "ROOMIE", helen, RoomSettings.DEFAULT, TestHouse.START),
        "Helen",
        new UUID(3, 3));
    service.handle(ROOM, new SeatCommand.TakeSeat(helen, 0, null, null));
    feed.subscribe(ROOM, commit -> presence.witness(commit.after()));
  }

  @AfterEach
  void close() {
    timers.close();
    threads.close();
  }

  @Test
  void theLastSocketToGoMakesSomebodyAway() {
    arrive("tab 1");
    arrive("tab 2");
    presence.leave(HELEN, "tab 1");
    assertThat(presence.isHere(HELEN)).isTrue();
    presence.leave(HELEN, "tab 2");
    awaitConnection(Connection.AWAY);
  }

  @Test
  void aSocketThatGoesTwiceTakesNoOtherAlong() {
    arrive("tab 1");
    arrive("tab 2");
    presence.leave(HELEN, "tab 1");
    presence.leave(HELEN, "tab 1");
    assertThat(presence.isHere(HELEN)).isTrue();
  }

  @Test
  void aSocketOnAnotherServerCountsAsWell() {
    elsewhere.arrive(ROOM, HELEN.userId());
    arrive("tab 1");
    presence.leave(HELEN, "tab 1");
    presence.reap(room(), seat -> false);
    awaitGone();
    assertThat(room().table().seatAt(0).connection()).isEqualTo(Connection.LIVE);

    elsewhere.leave(ROOM, HELEN.userId());
    presence.reap(room(), seat -> false);
    awaitConnection(Connection.AWAY);
  }

  @Test
  void otherServersLearnOfTheFirstSocketAndOfTheEndOfTheLast() {
    arrive("tab 1");
    arrive("tab 2");
    assertThat(elsewhere.isElsewhere(ROOM, HELEN.userId())).isTrue();
    presence.leave(HELEN, "tab 1");
    assertThat(elsewhere.isElsewhere(ROOM, HELEN.userId())).isTrue();
    presence.leave(HELEN, "tab 2");
    awaitGone();
  }

  @Test
  void whoeverIsHereIsNotAwayWhateverAnotherServerSays() {
    arrive("tab 1");
    service.handle(ROOM, new SeatCommand.Disconnected(HELEN.userId()));
    awaitConnection(Connection.LIVE);
  }

  @Test
  void aRoomThatKnowsIsToldNothing() {
    presence.arrive(HELEN, "tab 1");
    assertThat(presence.tell(HELEN, room())).isFalse();
  }

  @Test
  void aRoomThatDoesNotKnowIsToldBeforeTheTellingReturns() {
    Room away = away();
    presence.arrive(HELEN, "tab 1");
    assertThat(presence.tell(HELEN, away)).isTrue();
    assertThat(room().table().seatAt(0).connection()).isEqualTo(Connection.LIVE);
  }

  private Room away() {
    service.handle(ROOM, new SeatCommand.Disconnected(HELEN.userId()));
    return room();
  }

  @Test
  void aDatabaseThatIsOutOfReachIsToldLater() {
    arrive("tab 1");
    isDown.set(true);
    presence.leave(HELEN, "tab 1");
    Awaiting.until(() -> refusals.get() > 0);
    isDown.set(false);
    awaitConnection(Connection.AWAY);
  }

  @Test
  void howeverTabsComeAndGoTheRoomKnowsInTheEnd() {
    List<CompletableFuture<Void>> tabs =
        IntStream.range(0, 4)
            .mapToObj(tab -> CompletableFuture.runAsync(() -> flicker(tab)))
            .toList();
    tabs.forEach(CompletableFuture::join);
    awaitConnection(Connection.AWAY);
    arrive("the last");
    awaitConnection(Connection.LIVE);
  }

  private void flicker(int tab) {
    for (int i = 0; i < 200; i++) {
      String socket = tab + "/" + i;
      arrive(socket);
      presence.leave(HELEN, socket);
    }
  }

  private void arrive(String socket) {
    presence.arrive(HELEN, socket);
    presence.tell(HELEN, room());
  }

  private void awaitConnection(Connection wanted) {
    Awaiting.until(() -> room().table().seatAt(0).connection() == wanted);
  }

  /** Until other servers know that she has no socket here. */
  private void awaitGone() {
    Awaiting.until(() -> !elsewhere.isElsewhere(ROOM, HELEN.userId()));
  }

  private Room room() {
    return rooms.load(ROOM).orElseThrow();
  }

  private final class FailingStore implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      if (isDown.get()) {
        refusals.incrementAndGet();
        throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
      }
      return rooms.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      return rooms.append(commit);
    }
  }
}
