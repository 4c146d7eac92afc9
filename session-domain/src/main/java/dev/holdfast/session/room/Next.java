package dev.holdfast.session.room;

import dev.holdfast.poker.hand.LegalActions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision the table waits for.
 *
 * @param seatIndex whose it is
 * @param turn its number, growing with every decision of the game
 * @param toCall the chips a call adds now, at most the stack; 0 if there is nothing to call
 * @param minRaiseTo the smallest total a bet or raise may name; null if raising is closed
 * @param maxRaiseTo the largest; null if raising is closed
 * @param canCheck whether checking is possible
 * @param canRaise whether betting or raising is
 * @param deadlineAt when the ordinary time ends, the time bank not counted
 * @since 0.1
 */
public record Next(
    int seatIndex,
    long turn,
    long toCall,
    @Nullable Long minRaiseTo,
    @Nullable Long maxRaiseTo,
    boolean canCheck,
    boolean canRaise,
    Instant deadlineAt) {

  static Next of(LegalActions legal, long turn, Instant deadlineAt) {
    return new Next(
        legal.seat(),
        turn,
        legal.call(),
        legal.canRaise() ? legal.minRaiseTo() : null,
        legal.canRaise() ? legal.maxRaiseTo() : null,
        legal.check(),
        legal.canRaise(),
        deadlineAt);
  }

  TurnClock clockFrom(Instant start) {
    return new TurnClock(seatIndex, turn, start, deadlineAt, null);
  }
}
