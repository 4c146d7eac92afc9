package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import org.jspecify.annotations.Nullable;

/**
 * How the blinds and straddles open the betting. Their full amounts count even when they are posted
 * short (rule 5).
 *
 * @param price the bet to match
 * @param increment what the first raise has to add at least
 * @param last the bet whose seat acts last; null when none moves the button's order
 * @param button the seat of the button
 */
record OpeningBets(long price, long increment, @Nullable ForcedBet last, int button) {

  static OpeningBets of(HandSetup setup) {
    long price = 0;
    ForcedBet last = null;
    for (ForcedBet bet : setup.forcedBets()) {
      price = bet.kind().isLive() ? Math.max(price, bet.amount()) : price;
      last = actsAfter(last, bet) ? bet : last;
    }
    return new OpeningBets(price, increment(setup.rules(), last), last, setup.button());
  }

  /** The index of who acts first: left of the largest blind or straddle (rules 1, 2 and 18). */
  int first(Seats seats) {
    return last == null ? seats.first() : seats.next(seats.indexOf(last.seat()));
  }

  private static boolean actsAfter(@Nullable ForcedBet last, ForcedBet bet) {
    boolean opens = bet.kind() == Kind.BIG_BLIND || bet.kind() == Kind.STRADDLE;
    return opens && (last == null || bet.amount() >= last.amount());
  }

  private static long increment(HandRules rules, @Nullable ForcedBet last) {
    boolean byStraddle = rules.straddleRaise() == StraddleRaise.BY_STRADDLE;
    return last != null && last.kind() == Kind.STRADDLE && byStraddle
        ? last.amount()
        : rules.bigBlind();
  }
}
