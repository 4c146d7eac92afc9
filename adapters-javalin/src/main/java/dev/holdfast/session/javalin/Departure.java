package dev.holdfast.session.javalin;

/**
 * How far a server has come in stopping. It is announced first, so that nothing new is sent here;
 * calls are answered until the sockets have moved. Safe for use by many threads.
 */
final class Departure {

  private volatile boolean announced;
  private volatile boolean complete;

  /** From now on the server says it is not ready. */
  void announce() {
    announced = true;
  }

  /** From now on it answers no calls. */
  void complete() {
    announced = true;
    complete = true;
  }

  boolean isAnnounced() {
    return announced;
  }

  boolean isComplete() {
    return complete;
  }
}
