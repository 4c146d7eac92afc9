package dev.holdfast.session.javalin;

import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One socket's stay in a room, from when it is known whose it is until it closes. What it is asked
 * to do may block, and is asked by one thread at a time.
 */
final class Attendance {

  private final Web web;
  private final SocketUser user;
  private final RoomChannel channel;
  private final Presence presence;
  private final StreamCursor cursor;
  private final Upkeep upkeep;

  Attendance(
      Web web,
      Frames frames,
      SocketUser user,
      RoomChannel channel,
      Presence presence,
      StreamCursor cursor) {
    this.web = web;
    this.user = user;
    this.channel = channel;
    this.presence = presence;
    this.cursor = cursor;
    this.upkeep = new Upkeep(web, frames, user, channel, cursor);
  }

  SocketUser user() {
    return user;
  }

  UUID userId() {
    return user.id();
  }

  /**
   * Comes into the room: from here on the cursor takes every event, those that happen before the
   * first picture is read included.
   *
   * @param known how far the client has come
   * @throws Goodbye if they may not come in
   */
  void begin(Optional<StreamPosition> known) {
    presence.arrive(user.place(), this);
    channel.add(cursor);
    Picture picture = present(known);
    if (Standing.of(picture.room(), user.id()).isRemoved()) {
      throw Goodbye.with(CloseCode.REMOVED);
    }
    Frame welcome = user.welcome(picture);
    cursor.startAt(picture.room().position());
    channel.post(() -> cursor.finish(new CatchUp(picture, List.of(welcome))));
  }

  /** The room, which knows by then that the user is here. */
  private Picture present(Optional<StreamPosition> known) {
    Picture picture = picture(known);
    return presence.tell(user.place(), picture.room()) ? picture(known) : picture;
  }

  private Picture picture(Optional<StreamPosition> known) {
    return channel.reader().read(known).orElseThrow(Handshake::unknownRoom).of(user.id());
  }

  /** Goes; again is no harm. */
  void end() {
    channel.remove(cursor);
    presence.leave(user.place(), this);
  }

  /** Sends an answer, after whatever led to it. */
  void answer(Frame frame) {
    channel.post(() -> cursor.answer(frame));
  }

  /** Closes the socket after everything before it. */
  void close(CloseCode code) {
    channel.post(() -> cursor.close(code));
  }

  /**
   * Has the room do something.
   *
   * @throws ProblemException if it refuses
   */
  Done ask(RoomCommand command) {
    return Done.of(done(command));
  }

  private Outcome.Done done(RoomCommand command) {
    return web.rooms().ask(user.place().roomId(), command);
  }

  /** Acts in the game the client is told of. */
  GameCalls.Acted act(ActionBody action) {
    Outcome.Done done = done(action.by(user.caller(), reached().gameId()));
    return new GameCalls.Acted(true, done.seq(), action.actionId().orElse(null));
  }

  /** Asks to be let in; whoever was, is told by {@code tokens} as well. */
  MemberCalls.Joined join(String displayName) {
    Room room = done(new MemberCommand.Join(user.id(), displayName)).room();
    return room.hasLetIn(user.id())
        ? new MemberCalls.Joined("approved", false, user.freshTokens(room).rejoinToken())
        : new MemberCalls.Joined("pending", true, Optional.empty());
  }

  /** Sends what the client lacks. */
  Done sync(StreamPosition known) {
    channel.post(() -> cursor.sync(Optional.of(known)));
    return standing();
  }

  /** How far the socket has come. */
  Done standing() {
    return new Done(true, reached().seq());
  }

  /** The client is there: looks after what that keeps good, and says that it was heard. */
  Done beat() {
    Instant now = web.backend().clock().instant();
    upkeep.at(now).ifPresent(this::answer);
    channel.post(() -> cursor.acknowledgeBeat(now));
    return standing();
  }

  /** The last event the client was sent, or will be in a moment. */
  StreamPosition reached() {
    return cursor.position();
  }
}
