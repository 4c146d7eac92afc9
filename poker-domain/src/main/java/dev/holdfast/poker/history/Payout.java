package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandEvent.PotAward;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.Pot;
import dev.holdfast.poker.hand.Stack;
import java.util.Arrays;
import java.util.List;

/**
 * The end of a hand in the engine. Lists are by seat.
 *
 * @param stacks the chips everyone has if the engine's cards are the true ones
 * @param kept the chips everyone has without a share of the pots, an uncalled bet returned
 * @param uncalled the uncalled bet that was returned
 * @param pots what there is to win after the house took its part, main pot first
 */
record Payout(List<Long> stacks, List<Long> kept, List<Long> uncalled, List<Pot> pots) {

  static Payout of(PotsDistributed paid) {
    long[] stacks = paid.stacks().stream().mapToLong(Stack::chips).toArray();
    long[] kept = stacks.clone();
    paid.awards().forEach(award -> award.winners().forEach(won -> take(kept, won)));
    long[] uncalled = new long[stacks.length];
    Stack returned = paid.uncalled();
    if (returned != null) {
      uncalled[returned.seat()] = returned.chips();
    }
    return new Payout(
        boxed(stacks),
        boxed(kept),
        boxed(uncalled),
        paid.awards().stream().map(Payout::net).toList());
  }

  /** Whether a player had chips behind when the betting ended. */
  boolean leftChips(int seat) {
    return kept.get(seat) > uncalled.get(seat);
  }

  private static void take(long[] stacks, Stack won) {
    stacks[won.seat()] -= won.chips();
  }

  private static Pot net(PotAward award) {
    long amount = award.winners().stream().mapToLong(Stack::chips).sum();
    return new Pot(amount, award.pot().eligible());
  }

  private static List<Long> boxed(long[] amounts) {
    return Arrays.stream(amounts).boxed().toList();
  }
}
