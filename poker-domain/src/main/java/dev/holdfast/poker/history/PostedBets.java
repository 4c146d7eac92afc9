package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The forced bets of a hand as PHH's lists by player. */
record PostedBets(HandStarted start) {

  /** Antes and dead money, as they were really posted. */
  List<Long> antes() {
    return byPlayer(start.posted(), kind -> !kind.isLive());
  }

  /** Blinds, straddles and live posts in full. */
  List<Long> blinds() {
    return byPlayer(start.setup().forcedBets(), Kind::isLive);
  }

  /** Whether every ante counts like a bet. */
  boolean areAntesTrimmed() {
    return start.setup().forcedBets().stream().allMatch(bet -> bet.kind().isContested());
  }

  private List<Long> byPlayer(List<ForcedBet> bets, Predicate<Kind> wanted) {
    Stream<Integer> order = start.setup().dealingOrder().stream();
    List<Long> amounts = new ArrayList<>(order.map(seat -> sum(bets, seat, wanted)).toList());
    if (amounts.size() == 2) {
      Collections.reverse(amounts);
    }
    return amounts;
  }

  private static long sum(List<ForcedBet> bets, int seat, Predicate<Kind> wanted) {
    return bets.stream()
        .filter(bet -> bet.seat() == seat && wanted.test(bet.kind()))
        .mapToLong(bet -> bet.kind() == Kind.POST ? -bet.amount() : bet.amount())
        .sum();
  }
}
