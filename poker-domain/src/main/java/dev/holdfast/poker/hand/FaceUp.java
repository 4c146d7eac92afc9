package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.Showdown.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose cards are turned face up, and in which order (rules 48 to 52). */
final class FaceUp {

  private final HandState state;
  private final List<Pot> pots;

  private FaceUp(HandState state, List<Pot> pots) {
    this.state = state;
    this.pots = pots;
  }

  /** Every hand still in, from the first left of the button: before a run-out (rule 49). */
  static List<ShownHand> beforeRunOut(Seats seats) {
    List<ShownHand> shown = new ArrayList<>();
    for (Player player : seats.clockwiseFrom(seats.first())) {
      if (!player.folded()) {
        shown.add(new ShownHand(player.seat(), player.cards()));
      }
    }
    return List.copyOf(shown);
  }

  /** The hands shown to win the pots: none when the others folded (rule 52). */
  static List<ShownHand> atTheEnd(HandState state, Showdown showdown, List<Pot> pots) {
    return showdown.contenders().size() == 1 || !state.shown().isEmpty()
        ? state.shown()
        : new FaceUp(state, pots).shown(showdown.contenders());
  }

  private List<ShownHand> shown(List<Contender> contenders) {
    boolean everyone = contenders.stream().anyMatch(contender -> contender.player().isAllIn());
    List<Contender> shown = new ArrayList<>();
    for (Contender contender : contenders.stream().sorted(inShowingOrder()).toList()) {
      if (everyone || canStillWin(contender, shown)) {
        shown.add(contender);
      }
    }
    return shown.stream()
        .map(Contender::player)
        .map(player -> new ShownHand(player.seat(), player.cards()))
        .toList();
  }

  /** Contenders for side pots first (rule 50), then clockwise from the last aggressor (rule 48). */
  private Comparator<Contender> inShowingOrder() {
    Comparator<Contender> byPots = Comparator.comparingLong(this::potsOf);
    return byPots.reversed().thenComparingInt(this::fromAggressor);
  }

  private long potsOf(Contender contender) {
    return pots.stream().filter(contender::isIn).count();
  }

  private int fromAggressor(Contender contender) {
    Seats seats = state.seats();
    int aggressor = state.round().aggressor();
    int start = aggressor == BettingRound.NOBODY ? seats.first() : aggressor;
    return Math.floorMod(seats.indexOf(contender.player().seat()) - start, seats.size());
  }

  private boolean canStillWin(Contender contender, List<Contender> shown) {
    return pots.stream()
        .filter(contender::isIn)
        .anyMatch(pot -> shown.stream().noneMatch(up -> up.isIn(pot) && up.beats(contender, 0)));
  }
}
