package dev.holdfast.poker.game;

import static java.util.stream.Collectors.joining;

import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A deal in the words of the tests. */
record Dealt(HandSetup setup) {

  /** Such as {@code button 2, small -, big 4}. */
  String places() {
    return "button " + setup.button() + ", small " + poster(Kind.SMALL_BLIND) + ", big " + big();
  }

  /** What a seat owes, such as {@code post 10, dead_blind 5}; empty for nothing. */
  String owedBy(int seat) {
    return bets(bet -> bet.seat() == seat, bet -> word(bet) + " " + bet.amount());
  }

  /** All bets with their seats, such as {@code 1 small_blind 5, 2 big_blind 10}. */
  String bets() {
    return bets(bet -> true, bet -> bet.seat() + " " + word(bet) + " " + bet.amount());
  }

  List<Integer> seats() {
    return setup.stacks().stream().map(Stack::seat).toList();
  }

  int big() {
    return seatOf(Kind.BIG_BLIND).orElseThrow();
  }

  Optional<Integer> small() {
    return seatOf(Kind.SMALL_BLIND);
  }

  boolean pays(int seat, Kind kind) {
    return setup.forcedBets().stream().anyMatch(bet -> bet.seat() == seat && bet.kind() == kind);
  }

  private String poster(Kind kind) {
    return seatOf(kind).map(String::valueOf).orElse("-");
  }

  private Optional<Integer> seatOf(Kind kind) {
    return setup.forcedBets().stream()
        .filter(bet -> bet.kind() == kind)
        .map(ForcedBet::seat)
        .findFirst();
  }

  private String bets(Predicate<ForcedBet> which, Function<ForcedBet, String> words) {
    return setup.forcedBets().stream().filter(which).map(words).collect(joining(", "));
  }

  private static String word(ForcedBet bet) {
    return bet.kind().name().toLowerCase(Locale.ROOT);
  }
}
