package dev.holdfast.session.room;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The loop everything goes through: load the room, decide, store if the room still stands there,
 * tell; else load and decide again. Nothing is refused on the word of a memory: a refusal holds for
 * the room as it is stored. Safe for use by many threads. Commands for one room follow each other
 * here, so that a process does not race against itself; against other processes the store's guard
 * decides.
 *
 * @since 0.1
 */
public final class RoomService {

  private static final int ATTEMPTS = 24;
  private static final int LOCKS = 4096;

  private final RoomStore store;
  private final RoomJournal journal;
  private final RoomFeed feed;
  private final RoomTimers timers;
  private final InstantSource clock;
  private final Decks decks;
  private final IntConsumer givingWay;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /** Over these ports, for the only process that changes these rooms. */
  public RoomService(
      RoomStore store,
      RoomJournal journal,
      RoomFeed feed,
      RoomTimers timers,
      InstantSource clock,
      Decks decks) {
    this(store, journal, feed, timers, clock, decks, losses -> {});
  }

  /**
   * Over these ports.
   *
   * @param givingWay called before another attempt at a room that another process was faster at,
   *     with the number of attempts lost in a row: may pause, so that everybody has a turn
   */
  public RoomService(
      RoomStore store,
      RoomJournal journal,
      RoomFeed feed,
      RoomTimers timers,
      InstantSource clock,
      Decks decks,
      IntConsumer givingWay) {
    this.store = store;
    this.journal = journal;
    this.feed = feed;
    this.timers = timers;
    this.clock = clock;
    this.decks = decks;
    this.givingWay = givingWay;
  }

  /**
   * Opens a room.
   *
   * @throws StoreUnavailable if it could not be stored; nothing is known to have changed
   */
  public Outcome open(RoomInfo info, String hostName, UUID gameId) {
    RoomDecision decision = Room.open(info, hostName, gameId);
    if (decision instanceof RoomDecision.Rejected rejected) {
      return new Outcome.Refused(rejected.refusal());
    }
    Commit opening = ((RoomDecision.Accepted) decision).commit();
    return locked(info.id(), () -> store(opening))
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
    Optional<Outcome> outcome = store.load(roomId).flatMap(known -> change(known, command));
    for (int i = 1; i < ATTEMPTS && outcome.isEmpty(); i++) {
      giveWay(i - 1);
      Optional<Room> room = store.reload(roomId);
      if (room.isEmpty()) {
        return refused(RefusalCode.ROOM_NOT_FOUND, "there is no such room");
      }
      outcome = answer(room.get(), command);
    }
    return outcome.orElseGet(
        () -> refused(RefusalCode.SEQ_CONFLICT, "too many people act in this room at once"));
  }

  /** The first attempt was made on what was known here, and says nothing of a contest. */
  private void giveWay(int losses) {
    if (losses > 0) {
      givingWay.accept(losses);
    }
  }

  /**
   * What a command comes to on the room as it was last known here. Empty if it would be refused or
   * change nothing, for another process may have changed the room meanwhile.
   */
  private Optional<Outcome> change(Room known, RoomCommand command) {
    return known.decide(command, clock.instant(), decks) instanceof RoomDecision.Accepted accepted
            && !accepted.commit().isEmpty()
        ? store(accepted.commit())
        : Optional.empty();
  }

  /** What it comes to on the room as it is; empty if the room has moved on even so. */
  private Optional<Outcome> answer(Room room, RoomCommand command) {
    RoomDecision decision = room.decide(command, clock.instant(), decks);
    if (decision instanceof RoomDecision.Rejected rejected) {
      return Optional.of(receiptOr(rejected.refusal(), command, room));
    }
    Commit commit = ((RoomDecision.Accepted) decision).commit();
    return commit.isEmpty() ? Optional.of(unchanged(room)) : store(commit);
  }

  /** Stores a change; empty if the room has moved on. */
  private Optional<Outcome> store(Commit commit) {
    Room after = commit.after();
    Appended appended = store.append(commit);
    if (appended instanceof Appended.Stored) {
      feed.publish(commit);
      timers.set(after);
      return Optional.of(new Outcome.Done(after, commit.events().get(0).position().seq()));
    }
    return appended instanceof Appended.Repeated repeated
        ? store.reload(after.id()).map(room -> new Outcome.Done(room, repeated.receipt().seq()))
        : Optional.empty();
  }

  /** A room that is as it should be. Its alarm may have gone off too early, so it is set again. */
  private Outcome unchanged(Room room) {
    timers.set(room);
    return new Outcome.Done(room, room.position().seq());
  }

  /** An action that is refused now may have been applied before: then that is the answer. */
  private Outcome receiptOr(Refusal refusal, RoomCommand command, Room room) {
    return receipt(command)
        .<Outcome>map(receipt -> new Outcome.Done(room, receipt.seq()))
        .orElseGet(() -> new Outcome.Refused(refusal));
  }

  private Optional<Receipt> receipt(RoomCommand command) {
    return command instanceof PlayCommand.Act act
        ? act.actionId().flatMap(id -> journal.receipt(act.gameId(), act.by(), id))
        : Optional.empty();
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
