package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Outcome;

/**
 * What a command is answered with that has nothing else to tell.
 *
 * @param seq the number of its first event
 */
record Done(boolean success, long seq) {

  static Done of(Outcome.Done done) {
    return new Done(true, done.seq());
  }
}
