package dev.holdfast.session.javalin;

import java.nio.charset.StandardCharsets;

/**
 * A frame ready to be sent; many sockets may share it.
 *
 * @param text what is sent
 * @param bytes its size on the wire
 * @param droppable whether a snapshot sent later makes up for it
 */
record Frame(String text, int bytes, boolean droppable) {

  /** Part of the stream. */
  static Frame droppable(String text) {
    return new Frame(text, size(text), true);
  }

  /** Something the client waits for. */
  static Frame kept(String text) {
    return new Frame(text, size(text), false);
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
