package dev.holdfast.app;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Waits a random moment, longer after each loss: of several servers that change the same room at
 * once each is first soon.
 */
final class GivingWay implements IntConsumer {

  private static final long FIRST_MICROS = 500;
  private static final long LONGEST_MICROS = 10_000;

  @Override
  public void accept(int losses) {
    long most = Math.min(LONGEST_MICROS, FIRST_MICROS << Math.min(losses, 10));
    LockSupport.parkNanos(1_000 * ThreadLocalRandom.current().nextLong(most));
  }
}
