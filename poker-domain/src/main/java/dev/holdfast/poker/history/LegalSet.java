package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.LegalActions;
import org.jspecify.annotations.Nullable;

/**
 * What a player could do before an action of a hand history. Amounts are whole chips.
 *
 * @param p the player, from 1
 * @param fold whether they face a bet
 * @param call the chips a call adds, at most the stack; 0 for a check
 * @param min the smallest total a bet or raise may name; null if they may not raise
 * @param max the largest, which is the whole stack; null if they may not raise
 * @since 0.1
 */
public record LegalSet(int p, boolean fold, long call, @Nullable Long min, @Nullable Long max) {

  static LegalSet of(LegalActions legal) {
    return new LegalSet(
        legal.seat() + 1,
        legal.canCall(),
        legal.call(),
        legal.canRaise() ? legal.minRaiseTo() : null,
        legal.canRaise() ? legal.maxRaiseTo() : null);
  }
}
