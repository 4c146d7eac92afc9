package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.StoreUnavailable;
import dev.holdfast.session.room.StreamPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of one room on this server. It listens to the room as long as there are any; what it
 * hears goes to each of them in the room's mailbox, never on the thread that stored it.
 */
final class RoomChannel implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RoomChannel.class);

  private final Mailbox mailbox;
  private final Executor reads;
  private final RoomReader reader;
  private final Frames frames;
  private final Consumer<Room> witness;
  private final RoomFeed.Subscription subscription;
  private final List<StreamCursor> cursors = new ArrayList<>();
  private volatile @Nullable Checked checked;

  private record Checked(StreamPosition position, Instant at) {
    boolean covers(StreamPosition other, Instant since) {
      return position.equals(other) && at.isAfter(since);
    }
  }

  /**
   * Begins to listen.
   *
   * @param mailbox where everything happens
   * @param reads threads that may block
   * @param witness told of the room after every commit, in the mailbox
   */
  RoomChannel(
      Mailbox mailbox,
      Executor reads,
      RoomReader reader,
      Frames frames,
      Consumer<Room> witness,
      Function<Consumer<Commit>, RoomFeed.Subscription> feed) {
    this.mailbox = mailbox;
    this.reads = reads;
    this.reader = reader;
    this.frames = frames;
    this.witness = witness;
    this.subscription = feed.apply(commit -> mailbox.post(() -> tell(commit)));
  }

  RoomReader reader() {
    return reader;
  }

  void post(Runnable task) {
    mailbox.post(task);
  }

  /** From now on the cursor is told everything. */
  void add(StreamCursor cursor) {
    post(() -> cursors.add(cursor));
  }

  void remove(StreamCursor cursor) {
    post(() -> cursors.remove(cursor));
  }

  /**
   * Reads without keeping the mailbox waiting.
   *
   * @param queue closed if there is nothing to read
   * @param reading what to read; blocks
   * @param then what to do with it, in the mailbox
   */
  void read(
      SocketQueue queue, Function<RoomReader, Optional<CatchUp>> reading, Consumer<CatchUp> then) {
    reads.execute(
        () -> {
          try {
            reading
                .apply(reader)
                .ifPresentOrElse(
                    found -> post(() -> then.accept(found)),
                    () -> queue.close(CloseCode.ROOM_UNKNOWN));
          } catch (StoreUnavailable unavailable) {
            LOG.warn("Cannot read a room for a socket: {}", unavailable.getMessage());
            queue.close(CloseCode.DATABASE_UNAVAILABLE);
          } catch (RuntimeException bug) {
            LOG.error("A room cannot be read for a socket", bug);
            queue.close(CloseCode.STREAM_GAP);
          }
        });
  }

  /**
   * Makes sure that a position where a cursor stands is still the last one, unless that was done a
   * short while ago; whoever stands there otherwise moves on. Blocks.
   */
  void check(StreamPosition position, Instant now, Duration every) {
    Checked before = checked;
    if (before == null || !before.covers(position, now.minus(every))) {
      checked = new Checked(position, now);
      if (!reader.isLast(position)) {
        post(() -> cursors.forEach(cursor -> cursor.moveOnFrom(position)));
      }
    }
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void tell(Commit commit) {
    Broadcast news = Broadcast.of(commit, frames);
    cursors.forEach(cursor -> cursor.follow(news));
    witness.accept(commit.after());
  }
}
