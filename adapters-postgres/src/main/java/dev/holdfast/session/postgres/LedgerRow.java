package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * Chips that go from one account to another.
 *
 * @param n the commit's number in its batch
 * @param seq the event that moved them
 * @param debit where they come from: {@code bank}, {@code table} or {@code parked}
 * @param credit where they go
 * @param amount at least 1
 */
record LedgerRow(
    int n,
    UUID roomId,
    UUID gameId,
    int epoch,
    long seq,
    UUID userId,
    String kind,
    String debit,
    String credit,
    long amount,
    Instant at) {}
