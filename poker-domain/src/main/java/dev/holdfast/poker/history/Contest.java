package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Pot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may win the pots of a hand whose cards do not tell everything.
 *
 * @param pots what there is to win, main pot first
 * @param claims what those still in may hold, by seat, which is from the left of the button
 * @param chipUnit the smallest chip
 */
record Contest(List<Pot> pots, List<Claim> claims, long chipUnit) {

  /**
   * What each seat wins when nothing is recorded: a hand that was kept hidden loses to one that was
   * shown, as at the table.
   */
  Optional<long[]> unrecorded(int seats) {
    long[] won = new long[seats];
    for (Pot pot : pots) {
      List<Claim> winners = best(openContenders(pot));
      if (winners.isEmpty()) {
        return Optional.empty();
      }
      IntStream.range(0, winners.size())
          .forEach(i -> won[winners.get(i).seat()] += share(pot, winners.size(), i));
    }
    return Optional.of(won);
  }

  /** Whether there are cards with which each seat wins exactly so much. */
  boolean canPay(long[] won) {
    return canPay(0, won.clone(), List.of());
  }

  /** Whether a seat can win anything at all: it is still in, and has not left a pot to others. */
  boolean mayWin(int seat) {
    return pots.stream()
        .anyMatch(pot -> contenders(pot).stream().anyMatch(by -> by.seat() == seat));
  }

  /** Those a pot may go to: who gave up their cards gets it only when all did. */
  private List<Claim> contenders(Pot pot) {
    List<Claim> eligible =
        claims.stream().filter(claim -> pot.eligible().contains(claim.seat())).toList();
    List<Claim> standing = eligible.stream().filter(claim -> !claim.mucked()).toList();
    return standing.isEmpty() ? eligible : standing;
  }

  private List<Claim> openContenders(Pot pot) {
    List<Claim> all = contenders(pot);
    List<Claim> open = all.stream().filter(claim -> !claim.isKeptHidden()).toList();
    return open.isEmpty() ? all : open;
  }

  /** The winners among these; none if that cannot be told. */
  private static List<Claim> best(List<Claim> claims) {
    if (claims.size() > 1
        && !claims.stream().allMatch(claim -> claim.isKnown() && !claim.mucked())) {
      return List.of();
    }
    int best = claims.stream().mapToInt(Claim::least).max().orElse(0);
    return claims.stream().filter(claim -> claim.least() == best).toList();
  }

  private boolean canPay(int index, long[] left, List<Claim> before) {
    if (index == pots.size()) {
      return IntStream.range(0, left.length).allMatch(seat -> left[seat] == 0);
    }
    Pot pot = pots.get(index);
    return outcomes(contenders(pot), left, before).stream()
        .anyMatch(
            winners ->
                pay(pot, winners, left)
                    .filter(rest -> canPay(index + 1, rest, winners))
                    .isPresent());
  }

  /** Who may share a pot: of the winners of the pot before, those who are in it, if any are. */
  private static List<List<Claim>> outcomes(
      List<Claim> contenders, long[] left, List<Claim> before) {
    List<Claim> again = contenders.stream().filter(before::contains).toList();
    List<List<Claim>> outcomes =
        again.isEmpty()
            ? subsets(contenders.stream().filter(claim -> left[claim.seat()] > 0).toList())
            : List.of(again);
    return outcomes.stream().filter(winners -> isPossible(winners, contenders)).toList();
  }

  private static List<List<Claim>> subsets(List<Claim> claims) {
    return IntStream.range(1, 1 << claims.size())
        .mapToObj(mask -> subset(claims, mask))
        .sorted(Comparator.comparingInt(List::size))
        .toList();
  }

  private static List<Claim> subset(List<Claim> claims, int mask) {
    return IntStream.range(0, claims.size())
        .filter(i -> (mask >> i & 1) == 1)
        .mapToObj(claims::get)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Whether the winners can hold equal hands that beat the others'. */
  private static boolean isPossible(List<Claim> winners, List<Claim> contenders) {
    if (contenders.stream().allMatch(Claim::mucked)) {
      return true;
    }
    BitSet common = new BitSet();
    common.or(winners.get(0).ranks());
    winners.forEach(winner -> common.and(winner.ranks()));
    int toBeat =
        contenders.stream()
            .filter(claim -> !winners.contains(claim))
            .mapToInt(Claim::least)
            .max()
            .orElse(0);
    return common.length() - 1 > toBeat;
  }

  private Optional<long[]> pay(Pot pot, List<Claim> winners, long[] left) {
    long[] rest = left.clone();
    for (int i = 0; i < winners.size(); i++) {
      int seat = winners.get(i).seat();
      rest[seat] -= share(pot, winners.size(), i);
      if (rest[seat] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(rest);
  }

  /** Odd chips go one each to the first winners left of the button. */
  private long share(Pot pot, int ways, int index) {
    long units = pot.amount() / chipUnit;
    long odd = index < units % ways ? 1 : 0;
    return (units / ways + odd) * chipUnit + (index == 0 ? pot.amount() % chipUnit : 0);
  }
}
