package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.RejoinToken;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Who is at the other end of a socket, and the tokens they were given there. Safe for use by many
 * threads; what gives out tokens blocks.
 */
final class SocketUser {

  private final Web web;
  private final Frames frames;
  private final Place place;
  private final Caller caller;
  private final Optional<RejoinToken> shown;
  private final Consumer<Room> witness;
  private final AtomicReference<RoomTokens> fresh = new AtomicReference<>(RoomTokens.NONE);
  private volatile RoomTokens held = RoomTokens.NONE;

  /**
   * Somebody who proved who they are.
   *
   * @param shown the rejoin token they proved it with, if they did so with one
   * @param witness shown the room when what they are there may have changed; must not wait
   */
  SocketUser(
      Web web,
      Frames frames,
      UUID roomId,
      Caller caller,
      Optional<RejoinToken> shown,
      Consumer<Room> witness) {
    this.web = web;
    this.frames = frames;
    this.place = new Place(roomId, caller.userId());
    this.caller = caller;
    this.shown = shown;
    this.witness = witness;
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

  /**
   * The document to draw the table from. Tokens stand in it once: told again later they might take
   * the place of newer ones, which another tab was given.
   */
  Frame snapshot(Room room) {
    RoomTokens untold = fresh.getAndSet(RoomTokens.NONE);
    return frames.snapshot(web.rooms().hydrate(room, Viewer.in(room, id()), untold));
  }

  /** They are brought up to date. */
  void isShown(Picture picture) {
    witness.accept(picture.room());
    web.backend().metrics().sockets().caughtUp(picture);
  }

  /**
   * The first frame. The token they came with is used up here and not before: whoever is turned
   * away at the door still has it.
   *
   * @throws Goodbye if that token was revoked a moment ago
   */
  Frame welcome(Picture picture) {
    Room room = picture.room();
    boolean replay = picture.missed().isPresent();
    held = new RoomTokens(rejoinToken(room, replay), web.tokens().seatToken(room, id()));
    fresh.set(replay ? RoomTokens.NONE : held);
    return frames.authenticated(welcome(room, replay ? "replay" : "snapshot"));
  }

  /** With a snapshot comes a token to come back with, as with any hydration. */
  private Optional<MintedToken> rejoinToken(Room room, boolean replay) {
    if (shown.isPresent()) {
      return Optional.of(web.tokens().replace(shown.get()).orElseThrow(Handshake::unclear));
    }
    return replay ? Optional.empty() : web.tokens().give(room, id(), Optional.empty()).rejoin();
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
        ? List.of(admission(picture.room()))
        : List.of();
  }

  private Frame admission(Room room) {
    fresh.set(freshTokens(room));
    return frames.tokens(held);
  }

  /** Whether the rejoin token they hold can bring them back no more. */
  boolean hasLostToken() {
    return held.rejoinToken().filter(token -> !web.tokens().isAlive(token)).isPresent();
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
    held = web.tokens().renew(room, id(), held.rejoinToken());
    return held;
  }
}
