package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.Viewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one socket has come in its room's stream. It takes every number once and in order; when
 * one is missing, or the stream changes, it reads what is stored and lets everything else wait
 * until that has been sent. Everything happens in the room's mailbox; what may be asked from
 * elsewhere says so.
 */
final class StreamCursor {

  private final RoomChannel channel;
  private final SocketUser user;
  private final SocketQueue queue;
  private final Frames frames;
  private final Turnstile turnstile = new Turnstile();
  private volatile @Nullable StreamPosition sent;
  private volatile @Nullable Standing standing;
  private int readsBegun;
  private boolean hasLostBacklog;

  /** A cursor that lets everything wait until its first {@link #finish}. */
  StreamCursor(RoomChannel channel, SocketUser user, SocketQueue queue, Frames frames) {
    this.channel = channel;
    this.user = user;
    this.queue = queue;
    this.frames = frames;
  }

  /** Says where the first {@link #finish} will lead; may be called outside the mailbox. */
  void startAt(StreamPosition position) {
    sent = position;
  }

  /** The last number that was sent, or will be in a moment; may be asked outside the mailbox. */
  StreamPosition position() {
    return Objects.requireNonNull(sent, "nobody said where it starts");
  }

  /** Whether the user has a seat, as far as they were told; may be asked outside the mailbox. */
  boolean isSeated() {
    Standing known = standing;
    return known != null && known.place() == Role.PLAYER;
  }

  /** Takes what just happened in the room. */
  void follow(Broadcast news) {
    turnstile.pass(() -> take(news));
  }

  /** Sends an answer, after whatever led to it. */
  void answer(Frame frame) {
    turnstile.pass(() -> send(frame));
  }

  /** Closes the socket, after whatever led to that. */
  void close(CloseCode code) {
    turnstile.pass(() -> queue.close(code));
  }

  /** Tells the client how far it should have come. */
  void acknowledgeBeat(Instant now) {
    turnstile.pass(() -> send(frames.heartbeatAck(now, position())));
  }

  /** Goes back to where the client says it is; nowhere stands for the need of a snapshot. */
  void sync(Optional<StreamPosition> known) {
    if (!hasLostBacklog) {
      read(known, Optional.empty());
    }
  }

  /** Reads on if this is still where it is, since that is known not to be the end. */
  void moveOnFrom(StreamPosition notTheLast) {
    turnstile.pass(
        () -> {
          if (notTheLast.equals(sent)) {
            read(Optional.of(notTheLast), Optional.empty());
          }
        });
  }

  /** Sends what was read, then everything that waited for it. */
  void finish(CatchUp found) {
    Picture picture = found.picture();
    Standing now = Standing.of(picture.room(), user.id());
    if (now.isRemoved()) {
      queue.close(CloseCode.REMOVED);
      return;
    }
    boolean changed = standing != null && !standing.equals(now);
    standing = now;
    found.first().forEach(this::send);
    show(changed ? picture.asSnapshot() : picture);
    turnstile.release();
  }

  private void take(Broadcast news) {
    StreamPosition before = position();
    Viewer viewer = Viewer.in(news.after(), user.id());
    for (SharedEvent event : news.events()) {
      if (hasLostBacklog) {
        return;
      }
      if (event.position().equals(position().next())) {
        send(event.seenBy(viewer));
        sent = event.position();
      } else if (!isPast(event.position())) {
        read(Optional.of(position()), Optional.of(news.after().position()));
        return;
      }
    }
    if (!position().equals(before)) {
      stand(Standing.of(news.after(), user.id()));
    }
  }

  private void stand(Standing now) {
    if (now.isRemoved()) {
      queue.close(CloseCode.REMOVED);
    } else if (!now.equals(standing)) {
      read(Optional.empty(), Optional.empty());
    }
  }

  private void read(Optional<StreamPosition> known, Optional<StreamPosition> goal) {
    turnstile.hold();
    int read = ++readsBegun;
    Optional<Standing> before = Optional.ofNullable(standing);
    channel.read(
        queue,
        reader -> user.catchUp(reader, known, before),
        found -> {
          if (read == readsBegun) {
            finish(found, goal);
          }
        });
  }

  private void finish(CatchUp found, Optional<StreamPosition> goal) {
    StreamPosition stored = found.picture().room().position();
    if (goal.filter(stored::isSameStream).filter(g -> g.seq() > stored.seq()).isPresent()) {
      queue.close(CloseCode.STREAM_GAP);
    } else {
      finish(found);
    }
  }

  private boolean isPast(StreamPosition position) {
    return position.isSameStream(position()) && position.seq() <= position().seq();
  }

  private void show(Picture picture) {
    user.isShown(picture);
    Room room = picture.room();
    Viewer viewer = Viewer.in(room, user.id());
    picture
        .missed()
        .ifPresentOrElse(
            events -> events.forEach(event -> send(frames.event(viewer.see(event)))),
            () -> send(user.snapshot(room)));
    sent = room.position();
  }

  private void send(Frame frame) {
    if (!queue.offer(frame) && !hasLostBacklog) {
      hasLostBacklog = true;
      queue.whenDrained(() -> channel.post(this::recover));
    }
  }

  private void recover() {
    hasLostBacklog = false;
    read(Optional.empty(), Optional.empty());
  }
}
