package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** Safety 12: one server after the other is stopped and started again, and the players move. */
final class RollingRestart implements Fault {

  private static final int DRAINING = 4200;

  private final Fleet fleet;

  RollingRestart(Fleet fleet) {
    this.fleet = fleet;
  }

  @Override
  public String title() {
    return "rolling restart";
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
    return true;
  }

  @Override
  public boolean excusesTraces() {
    return false;
  }

  @Override
  public long strike(Random random) {
    long began = System.nanoTime();
    for (int i = 0; i < fleet.size(); i++) {
      fleet.stop(i);
      fleet.restart(i);
    }
    return began;
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes)
        .as("how the sockets of %s closed", client)
        .allMatch(code -> code == DRAINING);
  }
}
