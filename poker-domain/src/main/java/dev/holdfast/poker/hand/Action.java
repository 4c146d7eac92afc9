package dev.holdfast.poker.hand;

/** What a player chooses when it is their turn. Amounts are chips; a raise names its total. */
public sealed interface Action {

  /** Gives up the hand. */
  record Fold() implements Action {}

  /** Passes without a bet to face. */
  record Check() implements Action {}

  /** Puts in what is missing to the current bet, or the whole stack if it is shorter. */
  record Call() implements Action {}

  /**
   * Bets or raises.
   *
   * @param total all the chips this player will have in on this street afterwards, in chips
   */
  record RaiseTo(long total) implements Action {}

  /** Puts in the whole stack: a raise where one is open, otherwise a call. */
  record AllIn() implements Action {}

  /**
   * Answers how many boards to run when all betting is over before the river (rule 47). The hand
   * runs the smallest number anyone names.
   *
   * @param boards 1 or more, at most {@link HandRules#maxBoards}
   */
  record RunBoards(int boards) implements Action {}

  /**
   * Gives up the hand whoever's turn it is: for a player who was removed from the table. A player
   * who is all-in keeps their claim and cannot withdraw.
   */
  record Withdraw() implements Action {}
}
