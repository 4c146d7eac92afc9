package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safety 3, 4 and 12: two servers lose and repeat nothing whatever becomes of the Redis between
 * them, of what it carries, and of one of them. As often as {@code -Dholdfast.faults.rounds} says
 * for all kinds together, from a new seed or {@code -Dholdfast.faults.seed}.
 */
class RedisFaultsIT {

  private static final int SERVERS = 2;
  private static final int ROUNDS =
      Math.max(1, Integer.getInteger("holdfast.faults.rounds", 2) / 6);

  private final long seed = Long.getLong("holdfast.faults.seed", System.nanoTime());

  @Test
  void nothingIsLostOrDoneTwiceWhateverBecomesOfRedis(@TempDir Path data) {
    Fleet fleet = new Fleet(data, SERVERS, new Random(seed));
    List<Toll> tolls = faults(fleet).stream().map(Toll::new).toList();
    Bill bill = new Bill(seed, tolls);
    try (Trial trial = new Trial(fleet, seed)) {
      trial.begin();
      trial.run(new Toll(new LastingFault("warm-up", () -> {}, () -> {})), 1);
      tolls.forEach(toll -> trial.run(toll, ROUNDS));
      trial.balance();
    } catch (Throwable hurt) {
      throw new AssertionError("seed " + seed + ": " + hurt.getMessage(), hurt);
    } finally {
      System.out.println(bill);
      System.out.println(healing(tolls));
    }
    assertThat(bill.complaints()).as("seed %d", seed).isEmpty();
  }

  /** What the table of figures comes to, in words. */
  private static String healing(List<Toll> tolls) {
    Duration usual = tolls.get(0).of(Span.TOLD).percentile(99);
    return tolls.stream()
        .map(
            toll ->
                "%s: lost %d, doubled %d; goes on after %d ms; all told within %+d ms of the usual (p99)"
                    .formatted(
                        toll.fault().title(),
                        toll.of(Count.LOST),
                        toll.of(Count.DOUBLED),
                        toll.of(Span.ALL_PLAYING).percentile(100).toMillis(),
                        toll.of(Span.TOLD).percentile(99).minus(usual).toMillis()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static List<Fault> faults(Fleet fleet) {
    return List.of(
        new LastingFault("nothing wrong", () -> {}, () -> {}),
        new LastingFault("redis killed", fleet.redis()::kill, fleet.redis()::restart),
        new LastingFault("redis paused", fleet.redis()::pause, fleet.redis()::resume),
        new LastingFault("redis flushed", fleet.redis()::flush, () -> {}),
        new LastingFault("redis restarted", () -> restart(fleet), () -> {}),
        losing(1, fleet),
        losing(10, fleet),
        losing(100, fleet),
        new LastingFault("half late", () -> fleet.wire().delay(50), () -> fleet.wire().delay(0)),
        new OneServerKill(fleet),
        new RollingRestart(fleet));
  }

  private static void restart(Fleet fleet) {
    fleet.redis().kill();
    fleet.redis().restart();
  }

  private static Fault losing(int percent, Fleet fleet) {
    return new LastingFault(
        percent + " % lost", () -> fleet.wire().lose(percent), () -> fleet.wire().lose(0));
  }
}
