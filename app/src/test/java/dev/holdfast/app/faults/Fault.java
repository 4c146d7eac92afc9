package dev.holdfast.app.faults;

import java.util.List;
import java.util.Random;

/** A way to hurt what is to be hurt. */
interface Fault {

  /** What it is, in two words. */
  String title();

  /** Whether every socket is cut by it. */
  boolean cutsSockets();

  /** Whether it may be that somebody was called away whose sockets were closed with these codes. */
  default boolean excusesAway(List<Integer> closeCodes) {
    return !cutsSockets() && !closeCodes.isEmpty();
  }

  /** Whether the server has the time to answer what it has done. */
  boolean leavesTimeToAnswer();

  /** Whether it may show in the server's words as traces of exceptions. */
  boolean excusesTraces();

  /**
   * Does it, and has the server start again if it was stopped.
   *
   * @return the moment of {@link System#nanoTime} from which on it was coming back
   */
  long strike(Random random);

  /** Ends what is still wrong, once it was seen that the game goes on all the same. */
  default void end() {
    // Most faults are over at once.
  }

  /**
   * Looks at how somebody's sockets were closed by it.
   *
   * @throws AssertionError if that is not how it should have been
   */
  void judge(Client client, List<Integer> closeCodes);
}
