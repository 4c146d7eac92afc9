package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps account of who is due which blind when, from nothing but how far the blinds have gone
 * round: whoever pays has one round to the next time. It knows none of {@link Dues}.
 */
final class BlindLedger {

  private static final int ROUND = 10;

  private final Map<Integer, Integer> untilBig = new HashMap<>();
  private final Map<Integer, Integer> untilSmall = new HashMap<>();

  /** Everybody begins a round: at the first hand, and when too few could go on. */
  void open(Game after) {
    after.seats().forEach(seat -> credit(seat.seat(), after.positions()));
  }

  /** The blinds have moved: nobody is dealt in whom one of them has passed unpaid. */
  void book(Dealt dealt, Positions before, Game after) {
    move(untilBig, Ring.steps(before.big(), after.positions().big()));
    move(untilSmall, Ring.steps(before.small(), after.positions().small()));
    dealt.seats().forEach(seat -> collect(seat, dealt, after.positions()));
  }

  void keepOnly(Set<Integer> seats) {
    untilBig.keySet().retainAll(seats);
    untilSmall.keySet().retainAll(seats);
  }

  private void collect(int seat, Dealt dealt, Positions places) {
    boolean inBlinds = dealt.big() == seat || dealt.small().filter(is -> is == seat).isPresent();
    if (!untilBig.containsKey(seat)) {
      assertThat(inBlinds || dealt.pays(seat, Kind.POST)).as("newcomer %d pays", seat).isTrue();
      credit(seat, places);
    }
    collectBig(seat, dealt, places, inBlinds);
    collectSmall(seat, dealt, places, inBlinds);
  }

  private void collectBig(int seat, Dealt dealt, Positions places, boolean inBlinds) {
    if (inBlinds && dealt.big() != seat && untilBig.get(seat) <= 0) {
      assertThat(dealt.seats()).as("forgiven on the small blind").hasSize(2);
      untilBig.put(seat, round(places.big(), seat));
    }
    if (dealt.big() == seat || dealt.pays(seat, Kind.POST)) {
      untilBig.put(seat, round(places.big(), seat));
    }
    assertThat(untilBig.get(seat)).as("big blinds of seat %d", seat).isPositive();
  }

  private void collectSmall(int seat, Dealt dealt, Positions places, boolean inBlinds) {
    if (inBlinds || dealt.pays(seat, Kind.DEAD_BLIND)) {
      untilSmall.put(seat, round(places.small(), seat));
    }
    assertThat(untilSmall.get(seat)).as("small blinds of seat %d", seat).isPositive();
  }

  private void credit(int seat, Positions places) {
    untilBig.put(seat, round(places.big(), seat));
    untilSmall.put(seat, round(places.small(), seat));
  }

  private static void move(Map<Integer, Integer> until, int steps) {
    until.replaceAll((seat, left) -> left - steps);
  }

  private static int round(int from, int seat) {
    return from == seat ? ROUND : Ring.steps(from, seat);
  }
}
