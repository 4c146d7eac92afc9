package dev.holdfast.session.examples;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.HostCommand;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Play;
import dev.holdfast.session.room.PlayCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.view.ViewedEvent;
import dev.holdfast.session.view.Viewer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A room on the ports in memory: two people sit down and play a hand while a third watches. */
public final class RoomInMemory implements AutoCloseable {

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final RoomFeed feed = new InMemoryRoomFeed();
  private final RoomTimers timers = new RoomTimers(clock, 1, this::wake);
  private final RoomService service =
      new RoomService(rooms, rooms, feed, timers, clock, (game, hand) -> Deck.shuffled(random));
  private final UUID roomId = UUID.randomUUID();
  private final UUID host = UUID.randomUUID();

  /** Plays a hand and prints what a watcher is told of it. */
  public static void main(String[] args) {
    try (RoomInMemory room = new RoomInMemory()) {
      room.play(event -> System.out.println(event.position().seq() + " " + event.event()));
    }
  }

  /** Plays a hand; the watcher is told every event as somebody may see it who does not play. */
  void play(Consumer<ViewedEvent> watcher) {
    RoomInfo info = new RoomInfo(roomId, "FRIDAY", host, RoomSettings.DEFAULT, clock.instant());
    done(service.open(info, "Hal", UUID.randomUUID()));
    UUID wim = letIn("Wim");
    ask(new MemberCommand.Spectate(wim, null));
    ask(new SeatCommand.TakeSeat(letIn("Ann"), 0, null, 200L));
    ask(new SeatCommand.TakeSeat(letIn("Bob"), 1, null, 200L));
    Viewer eyes = Viewer.in(rooms.load(roomId).orElseThrow(), wim);
    RoomFeed.Subscription place = feed.subscribe(roomId, commit -> tell(commit, eyes, watcher));
    playHand(ask(new HostCommand.StartGame(host)));
    place.close();
  }

  private UUID letIn(String name) {
    UUID person = UUID.randomUUID();
    ask(new MemberCommand.Join(person, name));
    ask(new HostCommand.Approve(host, person));
    return person;
  }

  private static void tell(Commit commit, Viewer eyes, Consumer<ViewedEvent> watcher) {
    commit.events().stream().map(eyes::see).forEach(watcher);
  }

  private void playHand(Room started) {
    Room room = started;
    while (room.table().running().isPresent()) {
      room = ask(choice(room, room.table().running().orElseThrow()));
    }
  }

  /** Whoever is asked checks or calls. */
  private static RoomCommand choice(Room room, Play play) {
    LegalActions legal = play.hand().legalActions().orElseThrow();
    UUID player = room.table().seatAt(legal.seat()).userId();
    Action action = legal.check() ? new Action.Check() : new Action.Call();
    return new PlayCommand.Act(player, room.gameId(), action, Optional.of(UUID.randomUUID()), null);
  }

  private Room ask(RoomCommand command) {
    return done(service.handle(roomId, command));
  }

  private static Room done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.room();
    }
    throw new IllegalStateException(outcome.toString());
  }

  private void wake(UUID due) {
    Outcome unused = service.handle(due, new PlayCommand.Tick());
  }

  @Override
  public void close() {
    timers.close();
  }
}
