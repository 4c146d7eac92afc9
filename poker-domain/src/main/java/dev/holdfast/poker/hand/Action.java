package dev.holdfast.poker.hand;

/**
 * What a player chooses, as a value. Amounts are chips; a raise names its total for the street.
 * Whether a choice is legal is for the hand to say: see {@link Hand#act} and {@link LegalActions}.
 *
 * @since 0.1
 */
public sealed interface Action {

  /**
   * Puts this choice to a hand: the same as {@link Hand#act}, seen from the action.
   *
   * @param seat who chooses
   * @param hand the hand, which stays as it is
   */
  Decision takenBy(int seat, Hand hand);

  /** Gives up the hand. */
  record Fold() implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, Question::fold);
    }
  }

  /** Passes without a bet to face. */
  record Check() implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, Question::check);
    }
  }

  /** Puts in what is missing to the current bet, or the whole stack if it is shorter. */
  record Call() implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, Question::call);
    }
  }

  /**
   * Bets or raises.
   *
   * @param total all the chips this player will have in on this street afterwards, in chips
   */
  record RaiseTo(long total) implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, question -> question.raiseTo(total));
    }
  }

  /**
   * Puts in the whole stack where a raise is open; otherwise it is a call, and refused if there is
   * nothing to call either. Where raising is closed and the stack exceeds the call, only the call
   * goes in.
   */
  record AllIn() implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, Question::allIn);
    }
  }

  /**
   * Answers how many boards to run when all betting is over before the river (rule 47). The hand
   * runs the smallest number anyone names.
   *
   * @param boards 1 or more, at most {@link HandRules#maxBoards}
   */
  record RunBoards(int boards) implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.answer(seat, question -> question.runBoards(boards));
    }
  }

  /**
   * Gives up the hand whoever's turn it is: for a player who was removed from the table. A player
   * who is all-in keeps their claim and cannot withdraw.
   */
  record Withdraw() implements Action {
    @Override
    public Decision takenBy(int seat, Hand hand) {
      return hand.withdraw(seat);
    }
  }
}
