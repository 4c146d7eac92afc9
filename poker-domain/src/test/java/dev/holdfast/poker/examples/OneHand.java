package dev.holdfast.poker.examples;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.game.Entry;
import dev.holdfast.poker.game.Game;
import dev.holdfast.poker.game.GameRules;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import java.security.SecureRandom;

/** Two players check and call until the cards decide. */
public class OneHand {

  public static void main(String[] args) {
    Game game = Game.of(GameRules.blinds(5, 10)).sit(0, 1000, Entry.POST).sit(1, 1000, Entry.POST);
    Hand hand = game.deal(Deck.shuffled(new SecureRandom())).opening().hand();
    while (!hand.isOver()) {
      LegalActions legal = hand.legalActions().orElseThrow();
      Action action = legal.check() ? new Action.Check() : new Action.Call();
      hand = ((Decision.Accepted) hand.act(legal.seat(), action)).hand();
    }
    System.out.println(hand.publicView());
  }
}
