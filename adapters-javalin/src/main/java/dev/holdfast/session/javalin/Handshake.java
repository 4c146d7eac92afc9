package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Room;
import java.time.Instant;
import java.util.Optional;

/** Finds out whose a socket is and brings it into its room. Safe for use by many threads. */
final class Handshake {

  private final Web web;
  private final Frames frames;
  private final Channels channels;
  private final Presence presence;

  Handshake(Web web, Frames frames, Channels channels, Presence presence) {
    this.web = web;
    this.frames = frames;
    this.channels = channels;
    this.presence = presence;
  }

  /**
   * Does what {@code authenticate} asks. Blocks.
   *
   * @param caller whom the socket's cookie or Bearer token speaks for
   * @param diary where it is written down what becomes of the socket
   * @throws Goodbye if the socket is to be closed instead
   */
  Attendance greet(
      ClientFrame.Authenticate hello,
      Optional<Caller> caller,
      SocketQueue queue,
      SocketDiary diary) {
    diary.greet(hello);
    RoomChannel channel = channels.enter(hello.roomId());
    try {
      return greet(hello, caller, queue, diary, channel);
    } catch (RuntimeException failure) {
      channels.leave(hello.roomId());
      throw failure;
    }
  }

  /** Ends what {@link #greet} began. */
  void part(Attendance attendance) {
    attendance.end();
    channels.leave(attendance.user().place().roomId());
  }

  static Goodbye unclear() {
    return bad(CloseCode.SESSION_REVOKED, "it is not clear who you are");
  }

  static Goodbye unknownRoom() {
    return Goodbye.with(CloseCode.ROOM_UNKNOWN, ErrorCode.ROOM_NOT_FOUND, "there is no such room");
  }

  private Attendance greet(
      ClientFrame.Authenticate hello,
      Optional<Caller> caller,
      SocketQueue queue,
      SocketDiary diary,
      RoomChannel channel) {
    Admission.Admitted admitted = admit(hello, caller, channel.reader().read(Optional.empty()));
    diary.isOf(admitted.userId());
    Caller known = caller.orElseGet(() -> known(admitted));
    SocketUser user =
        new SocketUser(web, frames, hello.roomId(), known, admitted.shown(), diary::isIn);
    StreamCursor cursor = new StreamCursor(channel, user, queue, frames);
    Attendance attendance = new Attendance(web, frames, user, channel, presence, cursor);
    try {
      attendance.begin(hello.known());
      return attendance;
    } catch (RuntimeException failure) {
      attendance.end();
      throw failure;
    }
  }

  private Admission.Admitted admit(
      ClientFrame.Authenticate hello, Optional<Caller> caller, Optional<Picture> picture) {
    Admission admission =
        picture
            .map(found -> admission(hello, caller, found.room()))
            .orElseGet(() -> nowhere(hello));
    if (admission instanceof Admission.Expired) {
      throw bad(CloseCode.TOKEN_EXPIRED, "the token has expired");
    }
    if (!(admission instanceof Admission.Admitted admitted) || isForeign(admitted, caller)) {
      throw unclear();
    }
    return admitted;
  }

  /** There is no such room, which nobody learns from a token that is not good. */
  private Admission nowhere(ClientFrame.Authenticate hello) {
    if (hello.rejoinToken().isPresent()) {
      return new Admission.Refused();
    }
    return hello
        .seatToken()
        .map(token -> web.tokens().checkSeat(Optional.empty(), token))
        .orElseThrow(Handshake::unknownRoom);
  }

  private Admission admission(ClientFrame.Authenticate hello, Optional<Caller> caller, Room room) {
    return hello
        .rejoinToken()
        .map(token -> web.tokens().checkRejoin(room, token))
        .or(() -> hello.seatToken().map(token -> web.tokens().checkSeat(Optional.of(room), token)))
        .or(() -> caller.map(known -> new Admission.Admitted(known.userId(), Optional.empty())))
        .orElseGet(Admission.Refused::new);
  }

  /** Somebody else's token is nobody's. */
  private static boolean isForeign(Admission.Admitted admitted, Optional<Caller> caller) {
    return caller.filter(known -> !known.userId().equals(admitted.userId())).isPresent();
  }

  /** Somebody without a session: the token suffices for this socket. */
  private Caller known(Admission.Admitted admitted) {
    Instant now = web.backend().clock().instant();
    return new Caller(admitted.userId(), Optional.empty(), now, Optional.empty());
  }

  private static Goodbye bad(CloseCode code, String detail) {
    return Goodbye.with(code, ErrorCode.UNAUTHENTICATED, detail);
  }
}
