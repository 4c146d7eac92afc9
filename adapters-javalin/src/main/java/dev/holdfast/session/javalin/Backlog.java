package dev.holdfast.session.javalin;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Frames that wait, in order. To be used by one thread at a time. */
final class Backlog {

  /** How many frames may wait for a client. */
  static final int MOST_FRAMES = 256;

  /** How many bytes may wait for a client. */
  static final int MOST_BYTES = 512 * 1024;

  private final Deque<Frame> frames = new ArrayDeque<>();
  private int bytes;

  void add(Frame frame) {
    frames.add(frame);
    bytes += frame.bytes();
  }

  /** The next frame, if there is one. */
  @Nullable Frame poll() {
    Frame frame = frames.poll();
    bytes -= frame == null ? 0 : frame.bytes();
    return frame;
  }

  /** Whether it is within the limits. */
  boolean fits() {
    return frames.size() <= MOST_FRAMES && bytes <= MOST_BYTES;
  }

  /** Throws away what a snapshot makes up for. */
  void dropStream() {
    frames.removeIf(Frame::droppable);
    bytes = frames.stream().mapToInt(Frame::bytes).sum();
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }
}
