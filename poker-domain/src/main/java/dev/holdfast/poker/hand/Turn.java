package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.Decision.Rejected;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import org.jspecify.annotations.Nullable;

/**
 * A player's turn to bet. Each action has one method that says why it is refused, null where it is
 * not: {@link #legal} lists what they let through and the actions do what they let through.
 */
record Turn(HandState state, Player player) implements Question {

  @Override
  public int seat() {
    return player.seat();
  }

  @Override
  public LegalActions legal() {
    boolean raise = whyNoRaise() == null;
    return new LegalActions(
        seat(),
        whyNoFold() == null,
        whyNoCheck() == null,
        toCall(),
        raise ? minRaiseTo() : 0,
        raise ? maxRaiseTo() : 0,
        0);
  }

  @Override
  public Decision fold() {
    return decide(whyNoFold(), Move.FOLD, player.bet());
  }

  @Override
  public Decision check() {
    return decide(whyNoCheck(), Move.CHECK, player.bet());
  }

  @Override
  public Decision call() {
    return decide(whyNoCall(), Move.CALL, player.bet() + toCall());
  }

  @Override
  public Decision raiseTo(long total) {
    return decide(whyNotRaiseTo(total), round().price() == 0 ? Move.BET : Move.RAISE, total);
  }

  @Override
  public Decision allIn() {
    boolean whole = whyNoRaise() == null || toCall() == player.stack();
    return whole ? decide(null, Move.ALL_IN, maxRaiseTo()) : call();
  }

  /** Folding out of turn, whether or not checking is free. */
  Decision withdraw() {
    return decide(whyNoWithdrawal(), Move.FOLD, player.bet());
  }

  private @Nullable Refusal whyNoWithdrawal() {
    return player.canBet() ? null : Refusal.NOTHING_TO_WITHDRAW;
  }

  private @Nullable Refusal whyNoFold() {
    boolean free = toCall() == 0;
    return free && !state.rules().foldWhenCheckIsFree() ? Refusal.CHECK_IS_FREE : null;
  }

  private @Nullable Refusal whyNoCheck() {
    return toCall() > 0 ? Refusal.BET_TO_CALL : null;
  }

  private @Nullable Refusal whyNoCall() {
    return toCall() == 0 ? Refusal.NOTHING_TO_CALL : null;
  }

  private @Nullable Refusal whyNoRaise() {
    if (player.stack() <= toCall()) {
      return Refusal.STACK_TOO_SHORT_TO_RAISE;
    }
    if (state.seats().ableToBet() == 1) {
      return Refusal.NOBODY_LEFT_TO_RAISE;
    }
    return round().isOpenTo(player) ? null : Refusal.BETTING_NOT_REOPENED;
  }

  private @Nullable Refusal whyNotRaiseTo(long total) {
    Refusal closed = whyNoRaise();
    if (closed != null) {
      return closed;
    }
    if (total > maxRaiseTo()) {
      return Refusal.ABOVE_STACK;
    }
    return total < minRaiseTo() ? Refusal.BELOW_MINIMUM : null;
  }

  private long toCall() {
    return Math.min(round().price() - player.bet(), player.stack());
  }

  /** A stack shorter than the smallest raise may still go in whole (rule 24). */
  private long minRaiseTo() {
    return Math.min(round().fullRaiseTo(), maxRaiseTo());
  }

  private long maxRaiseTo() {
    return player.bet() + player.stack();
  }

  private BettingRound round() {
    return state.round();
  }

  private Decision decide(@Nullable Refusal refusal, Move move, long total) {
    return refusal != null ? new Rejected(refusal) : Dealer.goOn(state, acted(move, total));
  }

  private PlayerActed acted(Move move, long total) {
    long added = total - player.bet();
    long pot = state.seats().chipsIn() + added;
    return new PlayerActed(seat(), move, total, player.stack() - added, pot);
  }
}
