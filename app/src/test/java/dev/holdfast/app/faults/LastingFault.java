package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** A fault between servers that lasts for a while: nobody at a table should notice. */
record LastingFault(String title, Runnable beginning, Runnable ending) implements Fault {

  private static final int LASTS_MS = 2_500;

  @Override
  public boolean cutsSockets() {
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
    long struck = System.nanoTime();
    beginning.run();
    return struck;
  }

  @Override
  public void end() {
    Patience.pause(LASTS_MS);
    ending.run();
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes).as("how the sockets of %s closed", client).isEmpty();
  }
}
