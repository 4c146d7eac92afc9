package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The database is killed under the running server, now and then again as soon as it is back. */
final class DatabaseKill implements Fault {

  private static final int UNAVAILABLE = 4103;
  private static final int ONE_IN = 3;
  private static final Duration LONGER_THAN_A_CALL = Duration.ofSeconds(8);
  private static final int LOOK_EVERY_MS = 10;

  private final Victim victim;

  DatabaseKill(Victim victim) {
    this.victim = victim;
  }

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
  public long strike(Random random) {
    long struck = System.nanoTime();
    Patience.until("there is a database to kill", victim.postmaster()::kill);
    if (random.nextInt(ONE_IN) == 0) {
      keepDown(victim.postmaster());
    }
    return struck;
  }

  /** Kills it again and again, longer than a server can wait: calls have to be answered so. */
  private static void keepDown(Postmaster database) {
    long end = System.nanoTime() + LONGER_THAN_A_CALL.toNanos();
    while (System.nanoTime() < end) {
      database.kill();
      Patience.pause(LOOK_EVERY_MS);
    }
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes)
        .as("how the sockets of %s closed", client)
        .allMatch(code -> code == UNAVAILABLE);
  }
}
