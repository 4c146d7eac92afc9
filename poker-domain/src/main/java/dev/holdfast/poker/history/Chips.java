package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandSetup;
import java.math.BigDecimal;

/** Amounts of whole chips. */
final class Chips {

  private Chips() {}

  /** The amount if it is one of whole chips; {@code where} says where it stands. */
  static long whole(BigDecimal amount, String where) {
    try {
      return inRange(amount.longValueExact(), where);
    } catch (ArithmeticException fraction) {
      throw new HistoryException("not whole chips: " + where);
    }
  }

  /** The amount if there can be so many chips, more or less than nothing. */
  static long inRange(long amount, String where) {
    if (amount > HandSetup.MAX_CHIPS || amount < -HandSetup.MAX_CHIPS) {
      throw new HistoryException("too many chips: " + where);
    }
    return amount;
  }
}
