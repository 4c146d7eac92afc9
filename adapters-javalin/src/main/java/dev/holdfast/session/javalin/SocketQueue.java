package dev.holdfast.session.javalin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The frames on their way to one client: one is being sent, the others wait. When too many wait,
 * those of the stream are thrown away, and whoever offers the stream makes up for them with a
 * snapshot. Safe for use by many threads; nobody ever waits here.
 */
final class SocketQueue {

  private final BiConsumer<String, Callback> sender;
  private final Consumer<CloseCode> closer;
  private final InstantSource clock;
  private final Backlog backlog = new Backlog();
  private boolean sending;
  private boolean closing;
  private @Nullable Runnable whenDrained;
  private @Nullable Instant lateSince;

  /**
   * An empty queue.
   *
   * @param sender begins to send a text and calls back, on any thread, when it has gone
   * @param closer closes the socket; called once, when the last frame has gone
   */
  SocketQueue(
      BiConsumer<String, Callback> sender, Consumer<CloseCode> closer, InstantSource clock) {
    this.sender = sender;
    this.closer = closer;
    this.clock = clock;
  }

  /**
   * Sends a frame after those before it.
   *
   * @return false if everything of the stream that waited was thrown away
   */
  boolean offer(Frame frame) {
    boolean kept = add(frame);
    send();
    return kept;
  }

  /** Does something once, as soon as nothing waits any more. */
  void whenDrained(Runnable task) {
    await(task);
    send();
  }

  /** Sends what waits, then closes the socket. The first code given counts. */
  void close(CloseCode code) {
    closeWhenDrained(code);
    send();
  }

  /**
   * Whether the client still has not taken the rest so long after a backlog was thrown away or the
   * socket was to be closed.
   */
  synchronized boolean isStuck(Duration patience) {
    return lateSince != null && !clock.instant().isBefore(lateSince.plus(patience));
  }

  private synchronized boolean add(Frame frame) {
    if (closing) {
      return true;
    }
    backlog.add(frame);
    return !sending || backlog.fits() || shed();
  }

  private boolean shed() {
    backlog.dropStream();
    hurry();
    if (!backlog.fits()) {
      closeWhenDrained(CloseCode.TOO_SLOW);
    }
    return false;
  }

  private void hurry() {
    lateSince = lateSince == null ? clock.instant() : lateSince;
  }

  private synchronized void await(Runnable task) {
    whenDrained = closing ? whenDrained : task;
  }

  private synchronized void closeWhenDrained(CloseCode code) {
    if (!closing) {
      closing = true;
      whenDrained = () -> closer.accept(code);
      hurry();
    }
  }

  /** Nothing more will arrive there. */
  private synchronized void giveUp() {
    backlog.clear();
    closeWhenDrained(CloseCode.TOO_SLOW);
  }

  private void send() {
    if (begin()) {
      goOn();
    }
  }

  private synchronized boolean begin() {
    boolean idle = !sending;
    sending = true;
    return idle;
  }

  /** Sends one after the other until one does not go at once: its callback comes back here. */
  private void goOn() {
    Frame frame = next();
    while (frame != null && goesAtOnce(frame)) {
      frame = next();
    }
  }

  private @Nullable Frame next() {
    Runnable drained;
    synchronized (this) {
      Frame frame = backlog.poll();
      if (frame != null) {
        return frame;
      }
      sending = false;
      lateSince = null;
      drained = whenDrained;
      whenDrained = null;
    }
    if (drained != null) {
      drained.run();
    }
    return null;
  }

  /** Whoever comes second, the sender's return or its callback, goes on. */
  private boolean goesAtOnce(Frame frame) {
    AtomicBoolean first = new AtomicBoolean(true);
    sender.accept(
        frame.text(),
        Callback.from(
            () -> second(first),
            failure -> {
              giveUp();
              second(first);
            }));
    return !first.getAndSet(false);
  }

  private void second(AtomicBoolean first) {
    if (!first.getAndSet(false)) {
      goOn();
    }
  }
}
