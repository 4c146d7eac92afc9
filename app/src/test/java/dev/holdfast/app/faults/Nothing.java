package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** Nothing is wrong: what everything else is measured by. */
final class Nothing implements Fault {

  @Override
  public String title() {
    return "nothing wrong";
  }

  @Override
  public boolean cutsSockets() {
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
    return System.nanoTime();
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes).as("how the sockets of %s closed", client).isEmpty();
  }
}
