package dev.holdfast.poker.examples;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.equity.AllIn;
import dev.holdfast.poker.equity.Equity;
import java.util.SplittableRandom;

/** Asks what hands are worth. */
public final class Equities {

  private Equities() {}

  /** Aces against kings: before the flop, behind on the flop, and against somebody unknown. */
  public static void main(String[] args) {
    HoleCards aces = HoleCards.parse("AhAd");
    AllIn preflop = AllIn.of(aces, HoleCards.parse("KsKc"));
    Equity before = preflop.exact().get(0);
    Equity behind = preflop.board(Card.parseAll("Kh7d2c")).exact().get(0);
    Equity atRandom = AllIn.of(aces).against(1).simulated(100_000, new SplittableRandom(1)).get(0);

    System.out.printf("%.3f %.3f %.2f%n", before.value(), behind.value(), atRandom.value());
  }
}
