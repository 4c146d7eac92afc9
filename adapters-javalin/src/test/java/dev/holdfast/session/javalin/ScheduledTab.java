package dev.holdfast.session.javalin;

import dev.holdfast.session.room.StoreUnavailable;
import dev.holdfast.session.room.StreamPosition;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tab in a schedule: one socket after the other, and what it has made of them. */
final class ScheduledTab {

  private final ScheduleWorld world;
  private final UUID roomId;
  private final Caller caller;
  private final RoomChannel channel;
  private final Presence presence;
  private final Consumer<String> complain;
  private final StreamModel model = new StreamModel();
  private @Nullable Attendance attendance;
  private boolean cut;
  private int sockets;

  ScheduledTab(
      ScheduleWorld world,
      UUID roomId,
      UUID userId,
      RoomChannel channel,
      Presence presence,
      Consumer<String> complain) {
    this.world = world;
    this.roomId = roomId;
    this.caller = new Caller(userId, Optional.empty(), TestHouse.START, Optional.empty());
    this.channel = channel;
    this.presence = presence;
    this.complain = complain;
  }

  /** Opens a socket, if there is none, from where it was or from nothing. */
  void open(Random random) {
    if (attendance == null) {
      open(random.nextBoolean() ? model.known() : Optional.empty());
    }
  }

  private void open(Optional<StreamPosition> known) {
    SocketUser user =
        new SocketUser(world.web, world.frames, roomId, caller, Optional.empty(), room -> {});
    StreamCursor cursor = new StreamCursor(channel, user, queue(++sockets), world.frames);
    Attendance opening = new Attendance(world.web, world.frames, user, channel, presence, cursor);
    try {
      opening.begin(known);
      attendance = opening;
      cut = false;
    } catch (StoreUnavailable turnedAway) {
      opening.end();
    }
  }

  /** A socket; what comes over it once there is another falls on deaf ears. */
  private SocketQueue queue(int socket) {
    return new SocketQueue(
        (text, sent) -> {
          if (socket == sockets && attendance != null) {
            model.take(text);
          }
          sent.succeed();
        },
        code -> closed(socket, code),
        () -> TestHouse.START);
  }

  /** Without a database the server has to end a socket that lacks something. */
  private void closed(int socket, CloseCode code) {
    if (code != CloseCode.DATABASE_UNAVAILABLE) {
      complain.accept("closed: " + code);
    } else if (socket == sockets) {
      cut = true;
      close();
    }
  }

  /** Closes the socket, if there is one. */
  void close() {
    Attendance open = attendance;
    attendance = null;
    if (open != null) {
      open.end();
    }
  }

  /** Comes back if it was the server that closed it. */
  void reopenIfCut() {
    if (cut) {
      open(model.known());
    }
  }

  boolean isOpen() {
    return attendance != null;
  }

  void mustBeAt(StreamPosition end) {
    model.complaints().forEach(complain);
    if (!end.equals(model.position())) {
      complain.accept("at " + model.position() + " and not at " + end);
    }
  }
}
