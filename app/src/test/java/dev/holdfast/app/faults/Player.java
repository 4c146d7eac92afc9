package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Decision;
import dev.holdfast.app.GameStream;
import dev.holdfast.app.RandomChoice;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who plays on whatever happens: who comes back when the line is cut, and who asks again,
 * with the same id, until it is known what has become of an action. A thread of its own plays; the
 * rest may be asked by others.
 */
final class Player implements Runnable {

  private static final int ONE_IN = 8;
  private static final int LOOK_EVERY_MS = 10;
  private static final int LONGEST_PAUSE_MS = 150;
  static final long BUY_IN = 100;

  private final Client client;
  private final Gate gate;
  private final Supplier<Toll> toll;
  private final Random random;
  private final Diary diary = new Diary();
  private volatile @Nullable Throwable failure;
  private volatile boolean still;
  private boolean overSocket;
  private long lastTurn;

  /**
   * Somebody who has a seat and is not connected yet.
   *
   * @param toll what the fault that is tried now has cost
   */
  Player(Client client, Gate gate, Supplier<Toll> toll, Random random) {
    this.client = client;
    this.gate = gate;
    this.toll = toll;
    this.random = random;
  }

  Client client() {
    return client;
  }

  Diary diary() {
    return diary;
  }

  /** Whether nothing they have begun is unfinished, and they begin nothing. */
  boolean isStill() {
    return still && isSettled();
  }

  /** Fails if anything went wrong with them. */
  void check() {
    Throwable wrong = failure;
    if (wrong != null) {
      throw new AssertionError(client + ": " + wrong.getMessage(), wrong);
    }
  }

  @Override
  public void run() {
    try {
      while (!gate.isOver()) {
        step();
      }
      client.close();
    } catch (RuntimeException | AssertionError wrong) {
      noteBreak(wrong);
      failure = wrong;
    }
  }

  private void step() {
    still = hasNothingToDo();
    if (still) {
      Patience.pause(LOOK_EVERY_MS);
    } else if (!client.isLive()) {
      comeBack();
    } else if (diary.open().isPresent()) {
      ask(diary.open().get());
    } else if (client.memory().isBroke()) {
      rebuy();
    } else {
      awaitTurn().ifPresent(this::decide);
    }
  }

  private boolean hasNothingToDo() {
    return !gate.isOpen() && isSettled();
  }

  private boolean isSettled() {
    return client.isLive() && diary.open().isEmpty() && !client.memory().isBroke();
  }

  private void comeBack() {
    long begun = System.nanoTime();
    if (client.connect()) {
      toll.get().took(Span.RECONNECT, System.nanoTime() - begun);
      client.takeGap().ifPresent(gap -> toll.get().took(Span.GAP, gap));
      client.checkHome();
      diary.last().ifPresent(this::askAgain);
    } else {
      pause();
    }
  }

  /** What ends the waiting for a turn: the turn, or something else that comes first. */
  private record Cue(Optional<Decision> turn) {
    static final Cue ELSE = new Cue(Optional.empty());

    static Cue of(Decision turn) {
      return new Cue(Optional.of(turn));
    }
  }

  private Optional<Decision> awaitTurn() {
    return client.ear().await("a turn", this::cue).turn();
  }

  private Optional<Cue> cue(GameStream stream) {
    return gate.isOpen() && isSettled()
        ? stream.decision().filter(this::isMine).map(Cue::of)
        : Optional.of(Cue.ELSE);
  }

  private boolean isMine(Decision next) {
    return next.seat() == client.place().seat() && next.turn() > lastTurn;
  }

  private void decide(Decision decision) {
    lastTurn = decision.turn();
    UUID actionId = new UUID(random.nextLong(), random.nextLong());
    diary.ask(RandomChoice.of(decision, random).json(actionId, decision));
  }

  private void ask(ObjectNode action) {
    long heard = client.seq();
    Reply reply = send(action);
    switch (reply.kind()) {
      case DONE -> {
        settle(reply, heard);
        if (random.nextInt(ONE_IN) == 0) {
          askAgain(action);
        }
      }
      case UNKNOWN -> {
        diary.doubt(reply.said());
        pause();
      }
      case LATER -> {
        noteEarly(reply);
        pause();
      }
      case REFUSED -> refused(action, reply);
    }
  }

  /** What was done already must be answered as it was then. */
  private void askAgain(ObjectNode action) {
    Reply reply = send(action);
    if (reply.kind() == Reply.Kind.REFUSED) {
      refused(action, reply);
    } else if (reply.kind() == Reply.Kind.DONE && reply.seq() != diary.lastSeq()) {
      toll.get().count(Count.FALSE_ANSWERS);
      toll.get().remark(client + ": " + diary.lastSeq() + " became " + reply.seq());
    }
  }

  private Reply send(ObjectNode action) {
    overSocket = !overSocket;
    return client.act(action, overSocket);
  }

  private void settle(Reply reply, long heard) {
    toll.get().count(Count.ACKNOWLEDGED);
    toll.get().took(Span.ANSWERED, diary.waited());
    diary.doubt().ifPresent(why -> settle(why, reply.seq() <= heard));
    diary.acknowledge(reply.seq());
  }

  private void settle(String doubt, boolean wasDone) {
    Toll now = toll.get();
    now.count(Count.SETTLED);
    now.count(Count.FOUND, wasDone ? 1 : 0);
    if (wasDone && now.fault().leavesTimeToAnswer()) {
      now.count(Count.UNANSWERED);
      now.remark(client + " has acted without an answer: " + doubt);
    }
  }

  private void refused(ObjectNode action, Reply reply) {
    toll.get().count(Count.FALSE_ANSWERS);
    throw new AssertionError("legal and refused: " + action + " -> " + reply.said());
  }

  /** A server that sends calls away must have moved the sockets before. */
  private void noteEarly(Reply reply) {
    if (reply.said().contains("DRAINING") && client.isLive()) {
      toll.get().count(Count.EARLY);
      toll.get().remark(client + " was sent away before their socket was moved");
    }
  }

  private void rebuy() {
    if (client.rebuy(BUY_IN)) {
      client.ear().await("the chips", stream -> Optional.of(true).filter(yes -> hasChips()));
    } else {
      pause();
    }
  }

  private boolean hasChips() {
    return !client.memory().isBroke() || !client.isLive();
  }

  private void pause() {
    Patience.pause(1 + random.nextInt(LONGEST_PAUSE_MS));
  }

  private void noteBreak(Throwable wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof GameStream.Break found) {
        toll.get().count(found.isRepeat() ? Count.REPEATS : Count.GAPS);
        return;
      }
    }
  }
}
