package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;

/**
 * The rules a game is played by. They may change between hands.
 *
 * @param smallBlind in chips, at least 1
 * @param bigBlind in chips, at least the small blind
 * @param ante the ante
 * @param deadButton whether button and small blind may stand at an empty seat, so that everybody
 *     pays every blind in turn (rules 12, 13); if not, the button goes to the next player, except
 *     for a hand in which fewer than two owe nothing
 * @param hand the house rules of each hand, with the same big blind
 * @since 0.1
 */
public record GameRules(
    long smallBlind, long bigBlind, Ante ante, boolean deadButton, HandRules hand) {

  /**
   * Rules that agree with each other.
   *
   * @throws IllegalArgumentException unless 1 ≤ small blind ≤ big blind, with every bet at most
   *     {@link HandSetup#MAX_CHIPS} and the same big blind for each hand
   */
  public GameRules {
    if (smallBlind < 1 || smallBlind > bigBlind || bigBlind > HandSetup.MAX_CHIPS) {
      throw new IllegalArgumentException("no such blinds: " + smallBlind + "/" + bigBlind);
    }
    if (ante.amount() > HandSetup.MAX_CHIPS || hand.bigBlind() != bigBlind) {
      throw new IllegalArgumentException("rules that do not fit the blinds: " + ante + hand);
    }
  }

  /** The usual rules: no ante, dead button, {@link HandRules#standard}. */
  public static GameRules blinds(long small, long big) {
    return new GameRules(small, big, Ante.NONE, true, HandRules.standard(big));
  }

  /** These rules with another ante. */
  public GameRules withAnte(Ante other) {
    return new GameRules(smallBlind, bigBlind, other, deadButton, hand);
  }

  /** These rules with or without a dead button. */
  public GameRules withDeadButton(boolean dead) {
    return new GameRules(smallBlind, bigBlind, ante, dead, hand);
  }

  /** These rules with other house rules for each hand. */
  public GameRules withHand(HandRules other) {
    return new GameRules(smallBlind, bigBlind, ante, deadButton, other);
  }
}
