package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A game that a commit moves on or opens; a commit that ends a game has two.
 *
 * @param n the commit's number in its batch
 * @param seq the number of the last event after the commit
 * @param state the snapshot
 * @param nextDeadline when the room next has to do something by itself
 */
record GameRow(
    int n,
    UUID gameId,
    UUID roomId,
    int epoch,
    long seq,
    Json state,
    @Nullable Instant nextDeadline,
    String status,
    int handNumber,
    long totalPot) {}
