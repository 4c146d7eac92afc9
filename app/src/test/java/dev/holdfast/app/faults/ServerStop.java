package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The server is asked to stop: it says so, answers what was asked, parts from everybody, ends. */
final class ServerStop implements Fault {

  private static final int DRAINING = 4200;
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final Victim victim;

  ServerStop(Victim victim) {
    this.victim = victim;
  }

  @Override
  public String title() {
    return "server stopped";
  }

  @Override
  public boolean cutsSockets() {
    return true;
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
    Laggard laggard = Laggard.at(victim.address());
    victim.terminate();
    Patience.until("/readyz says that the server is about to stop", victim::saysItIsDraining);
    assertThat(laggard.awaitGoodbye()).as("the laggard's close code").isEqualTo(DRAINING);
    laggard.part();
    victim.awaitEnd(LONGEST);
    assertThat(victim.traces()).as("traces in what the server said").isEmpty();
    return victim.start();
  }

  @Override
  public void judge(Client client, List<Integer> closeCodes) {
    assertThat(closeCodes).as("how the sockets of %s closed", client).containsExactly(DRAINING);
  }
}
