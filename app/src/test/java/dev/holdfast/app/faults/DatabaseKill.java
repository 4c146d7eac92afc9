package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** The database is killed under the running server. */
final class DatabaseKill implements Fault {

  private static final int UNAVAILABLE = 4103;

  @Override
  public String title() {
    return "database killed";
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
    return true;
  }

  @Override
  public long strike(Victim victim, Random random) {
    long struck = System.nanoTime();
    victim.database().kill();
    return struck;
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes)
        .as("how the sockets of %s closed", client)
        .allMatch(code -> code == UNAVAILABLE);
  }
}
