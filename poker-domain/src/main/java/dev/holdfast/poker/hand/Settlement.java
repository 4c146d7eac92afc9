package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.PotAward;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.Winner;
import dev.holdfast.poker.hand.Showdown.Contender;
import java.util.ArrayList;
import java.util.List;

/** Pays the pots: each on its own (rule 44), raked, over every board, shared among its winners. */
final class Settlement {

  private final HandState state;
  private final Pots pots;
  private final Showdown showdown;
  private final long[] won;
  private final List<PotAward> awards = new ArrayList<>();
  private long rake;

  private Settlement(HandState state) {
    this.state = state;
    pots = Pots.of(state.seats().players());
    showdown = Showdown.of(state);
    won = new long[state.seats().size()];
  }

  static Settlement of(HandState state) {
    Settlement settlement = new Settlement(state);
    settlement.pots.pots().forEach(settlement::pay);
    return settlement;
  }

  /** Who won how much, and what was shown for it. */
  HandCompleted completed() {
    return new HandCompleted(
        state.boards().all(), winners(), FaceUp.atTheEnd(state, showdown, pots.pots()));
  }

  /** Where every chip went. */
  PotsDistributed distributed() {
    return new PotsDistributed(pots.uncalled(), List.copyOf(awards), rake, stacks());
  }

  private void pay(Pot pot) {
    long taken = state.boards().isFlopDealt() ? state.rules().rakeOf(pot.amount(), rake) : 0;
    rake += taken;
    int runs = state.boards().all().size();
    long[] before = OddChips.split(pot.amount(), runs, unit());
    long[] after = OddChips.split(pot.amount() - taken, runs, unit());
    for (int run = 0; run < runs; run++) {
      if (before[run] > 0) {
        award(new Pot(before[run], pot.eligible()), run, after[run]);
      }
    }
  }

  private void award(Pot pot, int run, long amount) {
    List<Contender> winners = showdown.winners(pot, run);
    long[] shares = OddChips.split(amount, winners.size(), unit());
    List<Stack> paid = new ArrayList<>(shares.length);
    for (int i = 0; i < shares.length; i++) {
      int seat = winners.get(i).player().seat();
      won[state.seats().indexOf(seat)] += shares[i];
      paid.add(new Stack(seat, shares[i]));
    }
    awards.add(new PotAward(pot, run + 1, List.copyOf(paid)));
  }

  private List<Winner> winners() {
    List<Winner> winners = new ArrayList<>();
    for (int i = 0; i < won.length; i++) {
      if (won[i] > 0) {
        int seat = state.seats().at(i).seat();
        winners.add(new Winner(seat, won[i], showdown.rankOf(seat)));
      }
    }
    return List.copyOf(winners);
  }

  private List<Stack> stacks() {
    List<Stack> stacks = new ArrayList<>(won.length);
    for (int i = 0; i < won.length; i++) {
      Player player = state.seats().at(i);
      stacks.add(new Stack(player.seat(), player.stack() + won[i] + returnedTo(player.seat())));
    }
    return List.copyOf(stacks);
  }

  private long returnedTo(int seat) {
    Stack uncalled = pots.uncalled();
    return uncalled != null && uncalled.seat() == seat ? uncalled.chips() : 0;
  }

  private long unit() {
    return state.rules().chipUnit();
  }
}
