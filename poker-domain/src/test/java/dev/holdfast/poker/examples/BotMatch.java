package dev.holdfast.poker.examples;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.eval.Category;
import dev.holdfast.poker.eval.HandRank;
import dev.holdfast.poker.game.Deal;
import dev.holdfast.poker.game.Entry;
import dev.holdfast.poker.game.Game;
import dev.holdfast.poker.game.GameRules;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.SeatView;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Bots play hand after hand until one has all the chips. The same seed plays the same match. */
public final class BotMatch {

  /** A player: sees what its seat may see, and answers with one of the legal actions. */
  @FunctionalInterface
  interface Bot {
    /** What it does; {@code random} is the match's own, so that the same seed plays the same. */
    Action choose(SeatView view, LegalActions legal, RandomGenerator random);
  }

  private final List<Bot> bots;
  private final RandomGenerator random;
  private Game game = Game.of(GameRules.blinds(5, 10));

  BotMatch(List<Bot> bots, long seed) {
    this.bots = bots;
    this.random = new SplittableRandom(seed);
    for (int seat = 0; seat < bots.size(); seat++) {
      game = game.sit(seat, 1000, Entry.POST);
    }
  }

  /** Three callers and a bot that bets what it has. */
  public static void main(String[] args) {
    System.out.println(
        new BotMatch(List.of(BotMatch::call, BotMatch::call, BotMatch::bet), 1).play());
  }

  /** Plays until nobody is left to play with, and gives the game as it ended. */
  Game play() {
    while (game.canDeal()) {
      Deal deal = game.deal(Deck.shuffled(random));
      game = deal.game().settle(finish(deal.opening().hand()));
    }
    return game;
  }

  private Hand finish(Hand dealt) {
    Hand hand = dealt;
    while (!hand.isOver()) {
      LegalActions legal = hand.legalActions().orElseThrow();
      Action choice = bots.get(legal.seat()).choose(hand.viewOf(legal.seat()), legal, random);
      hand = ((Accepted) hand.act(legal.seat(), choice)).hand();
    }
    return hand;
  }

  /** Never raises, never folds. */
  static Action call(SeatView view, LegalActions legal, RandomGenerator random) {
    return legal.check() ? new Action.Check() : new Action.Call();
  }

  /** Goes all in with a pair or better, and now and then with nothing. */
  static Action bet(SeatView view, LegalActions legal, RandomGenerator random) {
    boolean strong = isPair(view) || random.nextInt(20) == 0;
    return strong && legal.canRaise() ? new Action.AllIn() : call(view, legal, random);
  }

  private static boolean isPair(SeatView view) {
    List<Card> cards = new ArrayList<>(view.mine().cards());
    cards.addAll(view.everyone().boards().get(0));
    return cards.size() >= 5
        ? HandRank.of(cards).category() != Category.HIGH_CARD
        : cards.get(0).rank() == cards.get(1).rank();
  }
}
