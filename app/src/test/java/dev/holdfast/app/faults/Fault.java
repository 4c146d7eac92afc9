package dev.holdfast.app.faults;

import java.util.List;
import java.util.Random;

/** A way to hurt a server. */
interface Fault {

  /** What it is, in two words. */
  String title();

  /** Whether every socket is cut by it. */
  boolean cutsSockets();

  /** Whether the server has the time to answer what it has done. */
  boolean leavesTimeToAnswer();

  /** Whether it may show in the server's words as traces of exceptions. */
  boolean excusesTraces();

  /**
   * Does it, and has the server start again if it was stopped.
   *
   * @return the moment of {@link System#nanoTime} from which on it was coming back
   */
  long strike(Victim victim, Random random);

  /**
   * Looks at how somebody's sockets were closed by it.
   *
   * @throws AssertionError if that is not how it should have been
   */
  void judge(Client client, List<Integer> closeCodes);
}
