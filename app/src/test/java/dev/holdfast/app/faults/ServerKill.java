package dev.holdfast.app.faults;

import java.util.List;
import java.util.Random;

/** The server is killed, now and then a second time while it starts. */
final class ServerKill implements Fault {

  private static final int ONE_IN = 4;
  private static final int LONGEST_START_MS = 3_000;

  private final Victim victim;

  ServerKill(Victim victim) {
    this.victim = victim;
  }

  @Override
  public String title() {
    return "server killed";
  }

  @Override
  public boolean cutsSockets() {
    return true;
  }

  @Override
  public boolean leavesTimeToAnswer() {
    return false;
  }

  @Override
  public boolean excusesTraces() {
    return false;
  }

  @Override
  public long strike(Random random) {
    victim.kill();
    if (random.nextInt(ONE_IN) == 0) {
      victim.start();
      Patience.pause(random.nextInt(LONGEST_START_MS));
      victim.kill();
    }
    return victim.start();
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    // A dead server closes nothing properly.
  }
}
