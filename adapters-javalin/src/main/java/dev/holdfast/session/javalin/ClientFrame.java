package dev.holdfast.session.javalin;

import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.room.StreamPosition;
import java.util.Optional;
import java.util.UUID;

/** What a client says. The components are the wire's names. */
sealed interface ClientFrame {

  /** Who the client is, and how far it has come. */
  record Authenticate(
      UUID roomId,
      Optional<String> rejoinToken,
      Optional<String> seatToken,
      Optional<UUID> gameId,
      Optional<Integer> epoch,
      Optional<Long> lastSeq,
      Optional<String> tabId,
      Optional<UUID> deviceId)
      implements ClientFrame {

    /**
     * Where the client says it is; nothing if it knows nothing yet.
     *
     * @throws ProblemException if there is no such place
     */
    Optional<StreamPosition> known() {
      return gameId.flatMap(
          game -> epoch.flatMap(number -> lastSeq.map(seq -> place(game, number, seq))));
    }
  }

  private static StreamPosition place(UUID gameId, int epoch, long lastSeq) {
    if (epoch < 1) {
      throw Problem.field("epoch", "must be 1 or more").thrown();
    }
    if (lastSeq < 0) {
      throw Problem.field("lastSeq", "must not be negative").thrown();
    }
    return new StreamPosition(gameId, epoch, lastSeq);
  }

  /** What only somebody who is known may say. */
  sealed interface Request extends ClientFrame {

    /**
     * Does what is asked.
     *
     * @return what HTTP would have answered
     * @throws ProblemException if it is refused
     */
    Object doneFor(Attendance user);
  }

  /** That the client is there. */
  record Heartbeat(Optional<Long> seq) implements Request {
    @Override
    public Object doneFor(Attendance user) {
      return user.beat();
    }
  }

  /** A choice in the hand. */
  record Act(ActionBody action) implements Request {
    @Override
    public Object doneFor(Attendance user) {
      return user.act(action);
    }
  }

  /** That the client lacks something. */
  record Sync(Optional<UUID> gameId, Optional<Integer> epoch, long lastSeq) implements Request {
    @Override
    public Object doneFor(Attendance user) {
      StreamPosition here = user.reached();
      return user.sync(place(gameId.orElse(here.gameId()), epoch.orElse(here.epoch()), lastSeq));
    }
  }

  /** A wish to be let in. */
  record JoinRoom(String displayName) implements Request {
    @Override
    public Object doneFor(Attendance user) {
      return user.join(displayName);
    }
  }

  /** A word to the others. */
  record Chat(String text) implements Request {
    @Override
    public Object doneFor(Attendance user) {
      return user.ask(new MemberCommand.Chat(user.userId(), text));
    }
  }

  /** The end of one's seat. */
  record Leave() implements Request {
    @Override
    public Object doneFor(Attendance user) {
      return user.ask(new SeatCommand.LeaveSeat(user.userId()));
    }
  }
}
