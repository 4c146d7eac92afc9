package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.HandSetup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Another house's rule: a blind posted short counts for no more than was posted, although by ours
 * its full amount is the price (rule 5).
 */
final class ShortBlinds {

  /** What somebody with nothing left still owes, to keep their place in the order of acting. */
  private static final long LEAST = 1;

  private ShortBlinds() {}

  /** The setup in which every forced bet is what its player could post. */
  static HandSetup asPosted(HandSetup setup) {
    List<Long> posted = posted(setup);
    List<ForcedBet> bets = new ArrayList<>();
    long least = isAnyBlindPosted(setup.forcedBets(), posted) ? LEAST : 0;
    for (int i = 0; i < posted.size(); i++) {
      ForcedBet bet = setup.forcedBets().get(i);
      long amount = Math.max(least, posted.get(i));
      if (amount > 0) {
        bets.add(new ForcedBet(bet.seat(), bet.kind(), amount));
      }
    }
    return new HandSetup(setup.rules(), setup.button(), setup.stacks(), bets);
  }

  private static List<Long> posted(HandSetup setup) {
    Map<Integer, Long> left = new HashMap<>();
    setup.stacks().forEach(stack -> left.put(stack.seat(), stack.chips()));
    List<Long> posted = new ArrayList<>();
    for (ForcedBet bet : setup.forcedBets()) {
      long amount = Math.min(bet.amount(), left.getOrDefault(bet.seat(), 0L));
      left.merge(bet.seat(), -amount, Long::sum);
      posted.add(amount);
    }
    return posted;
  }

  private static boolean isAnyBlindPosted(List<ForcedBet> bets, List<Long> posted) {
    return IntStream.range(0, posted.size())
        .anyMatch(i -> bets.get(i).kind().isLive() && posted.get(i) > 0);
  }
}
