package dev.holdfast.poker.hand;

/**
 * Exactly what the player to act may do: everything in here is accepted, everything else refused,
 * but for {@link Action.Withdraw}, which needs no turn. Amounts are whole chips.
 *
 * @param seat whose turn it is
 * @param fold whether folding is accepted
 * @param check whether checking is accepted
 * @param call the chips a call adds now, at most the stack; 0 when there is nothing to call
 * @param minRaiseTo the smallest total a bet or raise may name; 0 when raising is closed
 * @param maxRaiseTo the largest: the whole stack; 0 when raising is closed
 * @param maxBoards when the hand asks how many boards to run, the most it accepts; otherwise 0, and
 *     only then are the betting actions open
 * @since 0.1
 */
public record LegalActions(
    int seat,
    boolean fold,
    boolean check,
    long call,
    long minRaiseTo,
    long maxRaiseTo,
    int maxBoards) {

  /** Whether a call is accepted. */
  public boolean canCall() {
    return call > 0;
  }

  /** Whether a bet or raise is accepted. */
  public boolean canRaise() {
    return maxRaiseTo > 0;
  }

  /** Whether the hand asks how many boards to run rather than for a bet. */
  public boolean asksForBoards() {
    return maxBoards > 0;
  }
}
