package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandSetup;
import java.math.BigDecimal;

/** Amounts of whole chips. */
final class Chips {

  private static final BigDecimal MOST = BigDecimal.valueOf(HandSetup.MAX_CHIPS);

  private Chips() {}

  /** The amount if it is one of whole chips; {@code where} says where it stands. */
  static long whole(BigDecimal amount, String where) {
    if (amount.abs().compareTo(MOST) > 0) {
      throw new HistoryException("too many chips: " + where);
    }
    try {
      return amount.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new HistoryException("not whole chips: " + where);
    }
  }
}
