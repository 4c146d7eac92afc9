package dev.holdfast.session.javalin;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Does things in the order they come: at once or, while it is held, as soon as it is released. For
 * one thread at a time; it is held to begin with.
 */
final class Turnstile {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean held = true;

  void pass(Runnable step) {
    if (held || !waiting.isEmpty()) {
      waiting.add(step);
    } else {
      step.run();
    }
  }

  void hold() {
    held = true;
  }

  /** Does what waits, until there is nothing left or one of the steps holds it again. */
  void release() {
    held = false;
    while (!held && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
