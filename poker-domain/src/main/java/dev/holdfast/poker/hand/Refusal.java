package dev.holdfast.poker.hand;

/**
 * Why an action was refused. The hand is then as it was.
 *
 * @since 0.1
 */
public enum Refusal {
  /** The hand is over. */
  HAND_OVER,
  /** It is somebody else's turn, or the seat is not in the hand. */
  NOT_YOUR_TURN,
  /** The hand asks how many boards to run, or it does not ask that. */
  WRONG_QUESTION,
  /** A bet is to be called: checking is not possible. */
  BET_TO_CALL,
  /** There is nothing to call. */
  NOTHING_TO_CALL,
  /** The house does not let a player fold when checking is free. */
  CHECK_IS_FREE,
  /** The player's stack does not exceed the call, so there is nothing to raise with. */
  STACK_TOO_SHORT_TO_RAISE,
  /** Every opponent is all-in, so nobody could call a raise (rule 27). */
  NOBODY_LEFT_TO_RAISE,
  /** The betting was not reopened for this player (rules 30 to 36). */
  BETTING_NOT_REOPENED,
  /** The amount is below the smallest bet or raise. */
  BELOW_MINIMUM,
  /** The amount is above the player's stack. */
  ABOVE_STACK,
  /** A number of boards below 1 or above what the house allows. */
  BOARDS_OUT_OF_RANGE,
  /** A player who is all-in or has folded cannot withdraw. */
  NOTHING_TO_WITHDRAW
}
