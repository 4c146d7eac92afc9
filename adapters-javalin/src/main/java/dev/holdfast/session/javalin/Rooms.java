package dev.holdfast.session.javalin;

import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Play;
import dev.holdfast.session.room.Refusal;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.view.Hydration;
import dev.holdfast.session.view.Hydration.LegalPart;
import dev.holdfast.session.view.Viewer;
import java.util.Optional;
import java.util.UUID;

/**
 * Rooms as calls and sockets use them: what is refused or missing is thrown as the problem to
 * answer with. Safe for use by many threads.
 */
final class Rooms {

  private final Backend backend;
  private final Heartbeats heartbeats;

  Rooms(Backend backend, Heartbeats heartbeats) {
    this.backend = backend;
    this.heartbeats = heartbeats;
  }

  /**
   * The room as it is stored, whatever a cache may say.
   *
   * @throws ProblemException {@code ROOM_NOT_FOUND}
   */
  Room get(UUID roomId) {
    return backend.store().reload(roomId).orElseThrow(Rooms::noRoom);
  }

  /**
   * The room with a code, in upper or lower case.
   *
   * @throws ProblemException {@code ROOM_NOT_FOUND}
   */
  Room byCode(String code) {
    return get(backend.directory().byCode(RoomCodes.normal(code)).orElseThrow(Rooms::noRoom));
  }

  /**
   * The room a game is or was played in.
   *
   * @throws ProblemException {@code GAME_NOT_FOUND}
   */
  UUID byGame(UUID gameId) {
    return backend.directory().byGame(gameId).orElseThrow(Rooms::noGame);
  }

  /**
   * Has a room do something. Whoever asks is there, with a socket or without.
   *
   * @throws ProblemException if it refuses
   */
  Outcome.Done ask(UUID roomId, RoomCommand command) {
    Outcome.Done done = done(roomId, backend.service().handle(roomId, command));
    hear(done.room(), command.by());
    return done;
  }

  /**
   * The room as it is stored, for somebody who looks at it and is there by that.
   *
   * @throws ProblemException {@code ROOM_NOT_FOUND}
   */
  Room shownTo(UUID userId, UUID roomId) {
    Room room = get(roomId);
    hear(room, userId);
    return room;
  }

  private void hear(Room room, UUID userId) {
    if (room.hasLetIn(userId)) {
      heartbeats.beat(new Place(room.id(), userId), backend.clock().instant());
    }
  }

  /**
   * Opens a room.
   *
   * @throws ProblemException if it cannot be opened so
   */
  Outcome.Done open(RoomInfo info, String hostName, UUID gameId) {
    return done(info.id(), backend.service().open(info, hostName, gameId));
  }

  /** The document a client draws the table from, with the viewer's tokens in it. */
  Hydration hydrate(Room room, Viewer viewer, RoomTokens tokens) {
    Hydration bare = Hydration.of(room, viewer, backend.clock().instant());
    return tokens
        .rejoinToken()
        .map(rejoin -> bare.withTokens(rejoin, tokens.seatToken()))
        .orElse(bare);
  }

  private Outcome.Done done(UUID roomId, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done;
    }
    Refusal refusal = ((Outcome.Refused) outcome).refusal();
    throw Problem.of(refusal, refusal.legal().flatMap(legal -> legalNow(roomId, legal))).thrown();
  }

  /** What may be done instead of what was not legal, unless the table has moved on since. */
  private Optional<LegalPart> legalNow(UUID roomId, LegalActions then) {
    Optional<Hand> hand = get(roomId).table().running().map(Play::hand);
    return hand.flatMap(Hand::legalActions)
        .filter(now -> now.seat() == then.seat())
        .map(now -> LegalPart.of(now, hand.orElseThrow()));
  }

  static ProblemException noRoom() {
    return Problem.of(ErrorCode.ROOM_NOT_FOUND, "there is no such room").thrown();
  }

  static ProblemException noGame() {
    return Problem.of(ErrorCode.GAME_NOT_FOUND, "there is no such game").thrown();
  }
}
