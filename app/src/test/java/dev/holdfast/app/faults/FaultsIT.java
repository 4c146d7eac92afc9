package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safety 1 and 2: a server that is killed, stopped or robbed of its database under load loses
 * nothing it has acknowledged and does nothing twice. As often as {@code -Dholdfast.faults.rounds}
 * says, from a new seed or {@code -Dholdfast.faults.seed}.
 */
class FaultsIT {

  private static final int ROUNDS = Integer.getInteger("holdfast.faults.rounds", 2);

  /** Of the other two kinds one round will do for three of the first. */
  private static final int FEWER = Math.max(1, ROUNDS / 3);

  private final long seed = Long.getLong("holdfast.faults.seed", System.nanoTime());

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoneTwiceWhateverIsKilled(@TempDir Path data) {
    Victim victim = new Victim(data, new Random(seed));
    Toll killed = new Toll(new ServerKill(victim));
    Toll stopped = new Toll(new ServerStop(victim));
    Toll robbed = new Toll(new DatabaseKill(victim));
    Bill bill = new Bill(seed, List.of(killed, stopped, robbed));
    try (Trial trial = new Trial(victim, seed)) {
      trial.begin();
      trial.run(killed, ROUNDS);
      trial.run(stopped, FEWER);
      trial.run(robbed, FEWER);
      trial.balance();
    } catch (Throwable hurt) {
      throw new AssertionError("seed " + seed + ": " + hurt.getMessage(), hurt);
    } finally {
      System.out.println(bill);
    }
    assertThat(bill.complaints()).as("seed %d", seed).isEmpty();
  }
}
