package dev.holdfast.session.room;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The loop everything goes through: load the room, decide, store if the room still stands there,
 * tell; else load and decide again. Safe for use by many threads. Commands for one room follow each
 * other here, so that a process does not race against itself; against other processes the store's
 * guard decides.
 */
public final class RoomService {

  private static final int ATTEMPTS = 12;
  private static final int LOCKS = 4096;

  private final RoomStore store;
  private final RoomJournal journal;
  private final RoomFeed feed;
  private final RoomTimers timers;
  private final InstantSource clock;
  private final Decks decks;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /** Over these ports. */
  public RoomService(
      RoomStore store,
      RoomJournal journal,
      RoomFeed feed,
      RoomTimers timers,
      InstantSource clock,
      Decks decks) {
    this.store = store;
    this.journal = journal;
    this.feed = feed;
    this.timers = timers;
    this.clock = clock;
    this.decks = decks;
  }

  /**
   * Opens a room.
   *
   * @throws StoreUnavailable if it could not be stored; nothing is known to have changed
   */
  public Outcome open(RoomInfo info, String hostName, UUID gameId) {
    return locked(info.id(), () -> store(Room.open(info, hostName, gameId)))
        .orElseThrow(() -> new IllegalStateException("room " + info.id() + " exists already"));
  }

  /**
   * Has a room answer a command.
   *
   * @throws StoreUnavailable if it could not be loaded or stored; asking again with the same action
   *     id tells whether it was
   */
  public Outcome handle(UUID roomId, RoomCommand command) {
    return locked(roomId, () -> handleInTurn(roomId, command));
  }

  private Outcome handleInTurn(UUID roomId, RoomCommand command) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Room> room = store.load(roomId);
      if (room.isEmpty()) {
        return refused(RefusalCode.ROOM_NOT_FOUND, "there is no such room");
      }
      Optional<Outcome> outcome = store(room.get().decide(command, clock.instant(), decks));
      if (outcome.isPresent()) {
        return orReceipt(outcome.get(), command, room.get());
      }
    }
    return refused(RefusalCode.SEQ_CONFLICT, "too many people act in this room at once");
  }

  /** Stores an accepted decision; empty if the room has moved on. */
  private Optional<Outcome> store(RoomDecision decision) {
    if (decision instanceof RoomDecision.Rejected rejected) {
      return Optional.of(new Outcome.Refused(rejected.refusal()));
    }
    Commit commit = ((RoomDecision.Accepted) decision).commit();
    if (commit.isEmpty()) {
      return Optional.of(done(commit.after(), commit.after().position().seq()));
    }
    Appended appended = store.append(commit);
    if (appended instanceof Appended.Stored) {
      feed.publish(commit);
      timers.set(commit.after());
      return Optional.of(done(commit.after(), commit.events().get(0).position().seq()));
    }
    return appended instanceof Appended.Repeated repeated
        ? Optional.of(done(commit.after(), repeated.receipt().seq()))
        : Optional.empty();
  }

  /** An action that is refused now may have been applied before: then that is the answer. */
  private Outcome orReceipt(Outcome outcome, RoomCommand command, Room room) {
    if (outcome instanceof Outcome.Refused && command instanceof PlayCommand.Act act) {
      return act.actionId()
          .flatMap(id -> journal.receipt(act.gameId(), act.by(), id))
          .map(receipt -> done(room, receipt.seq()))
          .orElse(outcome);
    }
    return outcome;
  }

  private static Outcome done(Room room, long seq) {
    return new Outcome.Done(room, seq);
  }

  private static Outcome refused(RefusalCode code, String detail) {
    return new Outcome.Refused(Refusal.of(code, detail));
  }

  private <T> T locked(UUID roomId, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(roomId.hashCode(), LOCKS)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
