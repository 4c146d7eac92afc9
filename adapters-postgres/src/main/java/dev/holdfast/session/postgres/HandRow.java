package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand that a commit begins, changes or ends.
 *
 * @param n the commit's number in its batch
 * @param winners who won what; null while it runs
 * @param secret what the engine needs to bring the hand back; null keeps what is stored
 */
record HandRow(
    int n,
    UUID handId,
    UUID gameId,
    int handNumber,
    String phase,
    Json board,
    long pot,
    Json pots,
    long currentBet,
    int dealerSeat,
    @Nullable Json winners,
    @Nullable Json secret,
    Instant startedAt,
    @Nullable Instant endedAt) {}
