package dev.holdfast.session.room;

import java.util.List;
import java.util.UUID;

/**
 * Chips that changed accounts, in double entry. Every chip of a room came out of the bank, so what
 * the bank gave out is at any time what lies on the table, bets included, and what is parked.
 *
 * @param kind why
 * @param userId whose chips
 * @param from where they were
 * @param to where they are now
 * @param amount chips, at least 1
 * @since 0.1
 */
public record LedgerEntry(Kind kind, UUID userId, Account from, Account to, long amount) {

  /** Where chips can be. */
  public enum Account {
    /** Outside the room: where chips come from, and where a correction takes them. */
    BANK,
    /** In the stacks and bets of the room's table. */
    TABLE,
    /** Kept for somebody who has no seat. */
    PARKED
  }

  /** Why chips change accounts. */
  public enum Kind {
    /** The stack a player begins with. */
    BUY_IN(Account.BANK, Account.TABLE),
    /** Chips a seated player adds. */
    REBUY(Account.BANK, Account.TABLE),
    /** A correction by the host, which may go either way. */
    HOST_ADJUSTMENT(Account.BANK, Account.TABLE),
    /** A stack left behind with the seat. */
    PARKED(Account.TABLE, Account.PARKED),
    /** The same stack brought back. */
    UNPARKED(Account.PARKED, Account.TABLE);

    private final Account from;
    private final Account to;

    Kind(Account from, Account to) {
      this.from = from;
      this.to = to;
    }
  }

  /**
   * An entry with chips in it.
   *
   * @throws IllegalArgumentException for less than one chip
   */
  public LedgerEntry {
    if (amount < 1) {
      throw new IllegalArgumentException("an entry moves at least one chip, not " + amount);
    }
  }

  /** The entry for so many chips: the other way round if they are negative, none if they are 0. */
  static List<LedgerEntry> of(Kind kind, UUID userId, long chips) {
    if (chips == 0) {
      return List.of();
    }
    return List.of(
        chips > 0
            ? new LedgerEntry(kind, userId, kind.from, kind.to, chips)
            : new LedgerEntry(kind, userId, kind.to, kind.from, -chips));
  }
}
