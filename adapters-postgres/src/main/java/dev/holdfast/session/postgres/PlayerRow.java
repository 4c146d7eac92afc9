package dev.holdfast.session.postgres;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody dealt into a hand.
 *
 * @param n the commit's number in its batch
 * @param holeCards private; null keeps what is stored
 * @param finishingStack null while the hand runs
 */
record PlayerRow(
    int n,
    UUID handId,
    int seatIndex,
    UUID userId,
    String displayName,
    @Nullable Json holeCards,
    long startingStack,
    @Nullable Long finishingStack,
    String status) {}
