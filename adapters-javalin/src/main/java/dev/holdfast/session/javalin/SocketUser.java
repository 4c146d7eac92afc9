package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.SeatClaim;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is at the other end of a socket, and the tokens they were given there. Safe for use by many
 * threads; what gives out tokens blocks.
 */
final class SocketUser {

  private final Web web;
  private final Frames frames;
  private final Place place;
  private final Caller caller;
  private volatile RoomTokens held;

  /**
   * Somebody who proved who they are.
   *
   * @param held the tokens they proved it with, or got for those
   */
  SocketUser(Web web, Frames frames, UUID roomId, Caller caller, RoomTokens held) {
    this.web = web;
    this.frames = frames;
    this.place = new Place(roomId, caller.userId());
    this.caller = caller;
    this.held = held;
  }

  UUID id() {
    return caller.userId();
  }

  Caller caller() {
    return caller;
  }

  /** Who and where. */
  Place place() {
    return place;
  }

  /** The document to draw the table from. */
  Frame snapshot(Room room) {
    return frames.snapshot(web.rooms().hydrate(room, Viewer.in(room, id()), held));
  }

  /** They are brought up to date. */
  void countCatchUp(Picture picture) {
    web.backend().metrics().sockets().caughtUp(picture);
  }

  /** The first frame; with a snapshot comes a token to come back with, as with any hydration. */
  Frame welcome(Picture picture) {
    Room room = picture.room();
    boolean replay = picture.missed().isPresent();
    if (held.rejoin().isEmpty() && !replay) {
      held = web.tokens().give(room, id(), Optional.empty());
    } else {
      held = new RoomTokens(held.rejoin(), web.tokens().seatToken(room, id()));
    }
    return frames.authenticated(welcome(room, replay ? "replay" : "snapshot"));
  }

  private Frames.Welcome welcome(Room room, String resumed) {
    StreamPosition at = room.position();
    Role role = room.roleOf(id());
    return new Frames.Welcome(
        role,
        id(),
        room.members().find(id()).map(Member::displayName).or(caller::displayName).orElse(null),
        room.table().seatOf(id()).map(Seat::index).orElse(null),
        at.gameId(),
        at.epoch(),
        at.seq(),
        resumed,
        web.config().heartbeatInterval().toMillis(),
        held.rejoinToken(),
        held.seatToken());
  }

  /** Reads what brings them up to date; somebody who was let in by then gets tokens with it. */
  Optional<CatchUp> catchUp(
      RoomReader reader, Optional<StreamPosition> known, Optional<Standing> before) {
    return reader.read(known).map(picture -> new CatchUp(picture, admission(picture, before)));
  }

  private List<Frame> admission(Picture picture, Optional<Standing> before) {
    Standing now = Standing.of(picture.room(), id());
    return before.filter(now::isAdmittedSince).isPresent()
        ? List.of(frames.tokens(freshTokens(picture.room())))
        : List.of();
  }

  /** Whether a seat token for somebody with a seat should be given now. */
  boolean isDueForTokens(Instant now) {
    return held.seat()
        .map(MintedToken::expiresAt)
        .filter(end -> now.isBefore(end.minus(SeatClaim.LIFE.dividedBy(2))))
        .isEmpty();
  }

  /** New tokens in place of those they have. */
  RoomTokens freshTokens(Room room) {
    held = web.tokens().give(room, id(), held.rejoinToken());
    return held;
  }
}
