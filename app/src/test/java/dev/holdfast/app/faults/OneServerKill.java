package dev.holdfast.app.faults;

import java.util.List;
import java.util.Random;

/** One of several servers is killed; its players go on at the others. */
final class OneServerKill implements Fault {

  private final Fleet fleet;
  private int last;

  OneServerKill(Fleet fleet) {
    this.fleet = fleet;
  }

  @Override
  public String title() {
    return "one killed";
  }

  @Override
  public boolean cutsSockets() {
    return false;
  }

  @Override
  public boolean excusesAway(List<Integer> closeCodes) {
    return false;
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
    last = random.nextInt(fleet.size());
    long struck = System.nanoTime();
    fleet.kill(last);
    return struck;
  }

  @Override
  public void end() {
    fleet.restart(last);
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    // A dead server closes nothing properly.
  }
}
