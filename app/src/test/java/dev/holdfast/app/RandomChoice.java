package dev.holdfast.app;

import java.util.Random;

/** Something legal at random, now and then everything. */
public final class RandomChoice {

  private RandomChoice() {}

  /** One of the things a player may do. */
  public static Choice of(Decision decision, Random random) {
    int roll = random.nextInt(100);
    if (roll < 4 && (decision.canRaise() || !decision.canCheck())) {
      return Choice.ALL_IN;
    }
    if (roll < 30 && decision.canRaise()) {
      return Choice.raiseTo(raise(decision, random), decision);
    }
    return roll < 50 && !decision.canCheck() ? Choice.FOLD : Choice.checkOrCall(decision);
  }

  /** Small raises are the more frequent ones. */
  private static long raise(Decision decision, Random random) {
    long room = decision.maxRaiseTo() - decision.minRaiseTo();
    double share = random.nextDouble();
    return decision.minRaiseTo() + (long) (room * share * share * share);
  }
}
